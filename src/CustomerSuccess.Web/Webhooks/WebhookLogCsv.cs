using System.Text;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Writes the whole log of webhooks as CSV, row after row.</summary>
public sealed class WebhookLogCsv(WebhooksViews views, IEntryDirectory directory, SheetCsv csv, IStringLocalizer<WebhooksPage> text)
{
    /// <summary>Where the file is.</summary>
    public const string Path = "/settings/webhooks/log.csv";

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Download).RequireAuthorization(AccessPolicies.ManagesPeople);

    /// <summary>Writes every delivery, the latest first.</summary>
    /// <exception cref="NotAllowedException">The viewer may not manage webhooks.</exception>
    public async Task WriteAsync(TextWriter target, Viewer viewer, CancellationToken cancellationToken)
    {
        var zone = (await directory.TodayAsync(cancellationToken)).Zone;
        await csv.WriteAsync(
            target,
            [
                new(text["Queued"], SheetKind.Moment), new(text["Event"]), new(text["Url"]), new(text["Status"]),
                new(text["Attempts"], SheetKind.Number), new(text["Answer"]), new(text["Payload"]),
            ],
            views.WholeLogAsync(zone, viewer, cancellationToken).Select(line => (IReadOnlyList<SheetCell>)
                [line.Queued, new(line.Event), new(line.Url), new(line.Status), new(line.Attempts, Number: line.Tries), new(line.Answer), new(line.Payload)]),
            cancellationToken);
    }

    private static IResult Download(HttpContext http, [FromServices] WebhookLogCsv log, [FromServices] IDisplay display, [FromServices] DisplayCookie cookie, CancellationToken cancellationToken)
    {
        (display as UserDisplay)?.Choose(cookie.Read(http));
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        return Results.Stream(
            async stream =>
            {
                // The byte order mark tells spreadsheets that the names are UTF-8.
                await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await log.WriteAsync(target, viewer, cancellationToken);
            },
            "text/csv; charset=utf-8",
            "webhooks.csv");
    }
}
