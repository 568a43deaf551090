namespace CustomerSuccess.Web.Members;

/// <summary>The administrator of a new database, for starts without hands. Bound from the <c>Bootstrap</c> section.</summary>
public sealed class BootstrapOptions
{
    public const string Section = "Bootstrap";

    /// <summary>Gets the administrator's e-mail address; nothing is made without it.</summary>
    public string? AdminEmail { get; init; }

    /// <summary>Gets the administrator's first password.</summary>
    public string? AdminPassword { get; init; }
}
