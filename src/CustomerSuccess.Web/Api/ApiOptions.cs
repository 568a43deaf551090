namespace CustomerSuccess.Web.Api;

/// <summary>How much programs may ask for. Bound from the <c>Api</c> section and checked when the application starts.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Gets how many requests a second a key may make in the long run, in each process.</summary>
    public int RequestsPerSecond { get; init; } = 40;

    /// <summary>Gets how many requests a key may make at once after a pause.</summary>
    public int Burst { get; init; } = 400;

    /// <summary>Gets the most bytes of a request's body.</summary>
    public int LargestBody { get; init; } = 32 * 1024 * 1024;

    public static void AddTo(IServiceCollection services) => services
        .AddOptions<ApiOptions>().BindConfiguration(Section)
        .Validate(options => options.RequestsPerSecond >= 1, "Api:RequestsPerSecond is less than 1; nobody could ask for anything.")
        .Validate(options => options.Burst >= 1, "Api:Burst is less than 1; nobody could ask for anything.")
        .Validate(options => options.LargestBody >= 1024, "Api:LargestBody is less than 1024 bytes; nothing could be sent.")
        .ValidateOnStart();
}
