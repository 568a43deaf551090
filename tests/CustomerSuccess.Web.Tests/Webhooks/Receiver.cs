using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Web.Tests.Webhooks;

/// <summary>A program on this machine that receives webhooks, and answers as a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public ConcurrentQueue<Received> All { get; } = new();

    /// <summary>Gets or sets the answer to the next messages: a status, or −1 for none at all.</summary>
    public Func<int, int> Answer { get; set; } = _ => 200;

    public Uri Url => new(_app.Urls.Single() + "/hook");

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver._app.Urls.Add("http://127.0.0.1:0");
        receiver._app.MapPost("/hook", receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        All.Enqueue(new Received(http.Request.Headers["webhook-id"]!, http.Request.Headers["webhook-timestamp"]!, http.Request.Headers["webhook-signature"]!, await body.ReadToEndAsync()));
        var answer = Answer(All.Count);
        if (answer < 0)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        http.Response.StatusCode = answer;
        await http.Response.WriteAsync(answer == 200 ? "taken" : "not now");
    }
}

/// <summary>A message as it arrived.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string Body);
