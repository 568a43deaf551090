namespace CustomerSuccess.Web.Api;

/// <summary>How much programs may ask for. Bound from the <c>Api</c> section and checked when the application starts.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Gets how many requests a second a key may make in the long run, in each process.</summary>
    public int RequestsPerSecond { get; init; } = 40;

    /// <summary>Gets how many requests a key may make at once after a pause.</summary>
    public int Burst { get; init; } = 400;

    /// <summary>Gets how many keys that are not taken one address may show within a minute, in each process.</summary>
    public int WrongKeysPerMinute { get; init; } = 30;

    /// <summary>Gets the most bytes of a request's body.</summary>
    public int LargestBody { get; init; } = 32 * 1024 * 1024;

    /// <summary>Gets the most bytes of a body with many records, which never stands in memory as a whole.</summary>
    public long LargestBulk { get; init; } = 256L * 1024 * 1024;

    /// <summary>Gets the most records that are taken in one call.</summary>
    public int MostRecords { get; init; } = 100_000;

    public static void AddTo(IServiceCollection services) => services
        .AddOptions<ApiOptions>().BindConfiguration(Section)
        .Validate(options => options.RequestsPerSecond >= 1, "Api:RequestsPerSecond is less than 1; nobody could ask for anything.")
        .Validate(options => options.Burst >= 1, "Api:Burst is less than 1; nobody could ask for anything.")
        .Validate(options => options.WrongKeysPerMinute >= 1, "Api:WrongKeysPerMinute is less than 1; who mistypes a key once would wait.")
        .Validate(options => options.LargestBody >= 1024, "Api:LargestBody is less than 1024 bytes; nothing could be sent.")
        .Validate(options => options.LargestBulk >= 1024, "Api:LargestBulk is less than 1024 bytes; nothing could be sent.")
        .Validate(options => options.MostRecords >= 1, "Api:MostRecords is less than 1; nothing could be sent.")
        .ValidateOnStart();
}
