using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace CustomerSuccess.Web.Tests.Processes;

/// <summary>A web server as a process of its own, and a browser that looks at it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly ProductProcess _process;

    private ServerProcess(ProductProcess process, Uri address, CookieContainer cookies)
    {
        _process = process;
        Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    public HttpClient Browser { get; }

    public bool IsRunning => _process.IsRunning;

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CookieContainer cookies, TimeSpan patience)
    {
        var process = ProductProcess.Start(settings);
        try
        {
            return new ServerProcess(process, await process.ListeningAsync(patience), cookies);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the customers behind the MRR of February 2020 bring so many dollars a month.</summary>
    public async Task ShowsMrrAsync(decimal mrr, TimeSpan patience)
    {
        var (since, shown) = (Stopwatch.StartNew(), default(decimal?));
        while (shown != mrr)
        {
            since.Elapsed.Should().BeLessThan(patience, $"the server showed {shown}, not {mrr}, and said:\n{_process.Said}");
            await Task.Delay(250);
            shown = await MrrAsync();
        }
    }

    /// <summary>Asks as a container's health check does, which is nobody.</summary>
    public async Task<bool> IsLiveAsync()
    {
        using var probe = new HttpClient { BaseAddress = Browser.BaseAddress };
        using var answer = await probe.GetAsync("/health/live");
        return answer.StatusCode is HttpStatusCode.OK;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _process.DisposeAsync();
    }

    private async Task<decimal?> MrrAsync()
    {
        using var answer = await Browser.GetAsync("/working/mrr.csv?part=ActiveAtEnd&period=2020-02");
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            // A connection that broke with the restart may cost an answer.
            return null;
        }

        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var column = Array.FindIndex(lines[0].Split(','), name => name.StartsWith("MRR", StringComparison.Ordinal));
        return lines.Skip(1).Sum(line => decimal.Parse(line.Split(',')[column], CultureInfo.InvariantCulture));
    }
}
