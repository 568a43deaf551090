namespace CustomerSuccess.Web.Members;

/// <summary>The administrator of a new database, for starts without hands. Bound from the <c>Bootstrap</c> section.</summary>
public sealed class BootstrapOptions
{
    public const string Section = "Bootstrap";

    private const int ShortestKey = 20;
    private const int LongestKey = 200;

    /// <summary>Gets the administrator's e-mail address; nothing is made without it.</summary>
    public string? AdminEmail { get; init; }

    /// <summary>Gets the administrator's first password.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>Gets the text of a key of the API, with all scopes, for the first administrator.</summary>
    public string? ApiKey { get; init; }

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<BootstrapOptions>().BindConfiguration(Section)
        .Validate(options => options.ApiKey is null or "" || options.ApiKey.Length >= ShortestKey, $"Bootstrap:ApiKey is too short; use at least {ShortestKey} random letters and digits.")
        .Validate(options => (options.ApiKey ?? string.Empty).Length <= LongestKey, $"Bootstrap:ApiKey is too long; use at most {LongestKey} letters and digits.")
        .Validate(options => (options.ApiKey ?? string.Empty).All(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter is not (' ' or ':')), "Bootstrap:ApiKey has a blank, a colon or a letter outside ASCII, which HTTP Basic cannot carry.")
        .ValidateOnStart();
}
