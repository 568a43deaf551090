using System.Text;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Imports;

/// <summary>Takes files as they come and gives refused lines out: what a circuit of messages is no good for.</summary>
internal static class UploadEndpoint
{
    public static void MapImports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/imports/files", UploadAsync).RequireAuthorization(AccessPolicies.Imports);
        app.MapGet("/imports/{id:guid}/refused.csv", RefusedAsync).RequireAuthorization(AccessPolicies.Imports);
        app.MapGet(DoneImportsCsv.Path, HistoryAsync).RequireAuthorization(AccessPolicies.Imports);
    }

    /// <remarks>The body is the file itself, so that it is never held in memory; the form's token comes as a header.</remarks>
    private static async Task<IResult> UploadAsync(
        HttpContext http, string name, Guid? job, [FromServices] ImportDesk desk, [FromServices] ImportWords words, [FromServices] IAntiforgery antiforgery, [FromServices] TimeProvider time)
    {
        var answer = new UploadAnswer(http, time);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return answer.Give(StatusCodes.Status400BadRequest, new { message = words["Upload.Token"] });
        }

        // One byte more may come than is allowed, so that the refusal is ours and can be read.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = desk.MostBytes + 1;
        }

        var tooLarge = words["Upload.TooLarge", words.Size(desk.MostBytes)];
        if (http.Request.ContentLength > desk.MostBytes)
        {
            return answer.Give(StatusCodes.Status413PayloadTooLarge, new { message = tooLarge });
        }

        try
        {
            var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
            return await answer.WaitAsync(desk.AddFileAsync(viewer, job, name, http.Request.Body, answer, http.RequestAborted)) is { } id
                ? answer.Give(StatusCodes.Status200OK, new { job = id })
                : answer.Give(StatusCodes.Status409Conflict, new { message = words["Upload.Busy"] });
        }
        catch (FileTooLargeException)
        {
            return answer.Give(StatusCodes.Status413PayloadTooLarge, new { message = tooLarge });
        }
    }

    private static async Task<IResult> RefusedAsync(HttpContext http, Guid id, string file, [FromServices] ImportDesk desk, [FromServices] RefusedCsv csv, CancellationToken cancellationToken)
    {
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        return await desk.FindAsync(viewer, id, cancellationToken) is { } job && desk.RefusedLines(job, file) is { } lines
            ? Results.Stream(stream => csv.WriteAsync(stream, lines, cancellationToken), "text/csv; charset=utf-8", NameOf(file))
            : Results.NotFound();
    }

    private static IResult HistoryAsync(HttpContext http, [FromServices] DoneImportsCsv csv, [FromServices] IDisplay display, [FromServices] DisplayCookie cookie, CancellationToken cancellationToken)
    {
        (display as UserDisplay)?.Choose(cookie.Read(http));
        var viewer = AccessPolicies.ViewerOf(http.User) ?? throw new NotAllowedException("Nobody is signed in.");
        return Results.Stream(
            async stream =>
            {
                // The byte order mark tells spreadsheets that the names are UTF-8.
                await using var target = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await csv.WriteAsync(target, viewer, cancellationToken);
            },
            "text/csv; charset=utf-8",
            "imports.csv");
    }

    // What is handed out is CSV, also of a sheet, whose name parts it from its workbook's by a slash.
    private static string NameOf(string file) => $"refused-{(Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file).Replace('/', '-')}.csv";
}
