namespace CustomerSuccess.Web.Startup;

/// <summary>Lets a page say, while it is first drawn, that the answer is no: the drawing stays the page's own, the status is right for programs.</summary>
/// <remarks>In a live page there is no answer any more, and nothing happens.</remarks>
public sealed class PageStatus
{
    private HttpResponse? _response;

    /// <summary>Says that the user may not read what was asked for (403).</summary>
    public void Forbid() => Set(StatusCodes.Status403Forbidden);

    /// <summary>Says that there is nothing of that name (404).</summary>
    public void NotFound() => Set(StatusCodes.Status404NotFound);

    internal void AnswerWith(HttpResponse response) => _response = response;

    private void Set(int status)
    {
        // Said at the last moment: Blazor throws away a page that is drawn as "not found" and has another drawn in its place, without
        // the state that the live page needs.
        if (_response is { HasStarted: false } response)
        {
            response.OnStarting(() =>
            {
                response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
    }
}

internal static class PageStatusMiddleware
{
    /// <summary>Gives the page its answer; stands before the pages.</summary>
    public static void UsePageStatus(this WebApplication app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<PageStatus>().AnswerWith(context.Response);
        return next();
    });
}
