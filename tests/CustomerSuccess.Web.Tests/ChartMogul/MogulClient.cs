using System.Diagnostics;
using System.Text.Json;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>The official client in a process of its own.</summary>
internal sealed class MogulClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private MogulClient(Process process) => _process = process;

    /// <summary>Starts the client with a key against an address.</summary>
    public static async Task<MogulClient> StartAsync(Uri address, string key, int retries = 0)
    {
        var start = new ProcessStartInfo("node", ["client.mjs"])
        {
            WorkingDirectory = await NodePackages.FolderAsync(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        (start.Environment["API_BASE"], start.Environment["API_KEY"], start.Environment["RETRIES"]) = (address.ToString(), key, retries.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new MogulClient(Process.Start(start)!);
    }

    /// <summary>Makes a call and returns what the client made of the answer.</summary>
    public async Task<JsonElement> CallAsync(string call, params object?[] arguments)
    {
        var answer = await AskAsync(call, arguments);
        return answer.TryGetProperty("value", out var value) ? value : throw new InvalidOperationException($"{call}: {answer}");
    }

    /// <summary>Makes a call that fails, and returns the status and what the server said.</summary>
    public async Task<(int Status, JsonElement Body)> FailAsync(string call, params object?[] arguments)
    {
        var answer = await AskAsync(call, arguments);
        return answer.TryGetProperty("fault", out var fault) ? (fault.GetProperty("status").GetInt32(), fault.GetProperty("body")) : throw new InvalidOperationException($"{call} did not fail: {answer}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<JsonElement> AskAsync(string call, object?[] arguments)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { call, args = arguments }));
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        using var document = JsonDocument.Parse(line ?? throw new InvalidOperationException($"The client ended at {call}."));
        return document.RootElement.Clone();
    }
}
