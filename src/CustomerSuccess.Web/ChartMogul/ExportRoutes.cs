using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Api.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>All activities of a time as a zipped CSV. It is asked for, then found, then downloaded; it is made while it is downloaded.</summary>
internal static class ExportRoutes
{
    private const int PageLength = 5_000;

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/activities_export", CreateAsync);
        routes.MapGet("/activities_export/{id}", Find);
        routes.MapGet("/activities_export/{id}/activities.zip", DownloadAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IApiCaller caller, IDataProtectionProvider keys, TimeProvider time)
    {
        BillingAccess.RequireReads(caller.Viewer);
        var body = await MogulBody.ReadAsync(context);
        ActivityRoutes.TypeOf(body.Text("type"));
        var ticket = new ExportTicket(Day(body, "start-date"), Day(body, "end-date"), body.Text("type"), time.GetUtcNow().UtcDateTime);
        return MogulJson.Answer(Shape(ticket, ticket.ToId(keys), "pending", null));
    }

    private static IResult Find(string id, HttpRequest request, IApiCaller caller, IDataProtectionProvider keys)
    {
        BillingAccess.RequireReads(caller.Viewer);
        var ticket = ExportTicket.Read(id, keys);
        return MogulJson.Answer(Shape(ticket, id, "succeeded", $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}/activities.zip"));
    }

    private static async Task<IResult> DownloadAsync(string id, IApiCaller caller, ActivityReader activities, IDataProtectionProvider keys, CancellationToken stop)
    {
        BillingAccess.RequireReads(caller.Viewer);
        var ticket = ExportTicket.Read(id, keys);
        // On the disk first, so that what goes wrong is an answer and not half a file; gone as soon as it is sent.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"activities-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await WriteAsync(file, ticket, caller.Viewer, activities, stop);
            file.Position = 0;
            return Results.Stream(file, "application/zip", "activities.zip");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task WriteAsync(Stream stream, ExportTicket ticket, Viewer viewer, ActivityReader activities, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await using var file = await zip.CreateEntry("activities.csv").OpenAsync(stop);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        var query = new ActivitiesQuery(ticket.Start, ticket.End, ActivityRoutes.TypeOf(ticket.Type), IsLatestFirst: false, null, PageLength);
        var hasHead = false;
        ListPage<ActivityView> page;
        do
        {
            page = await activities.ListAsync(viewer, query, stop);
            foreach (var shape in page.Items.Select(ActivityRoutes.Shape))
            {
                if (!hasHead)
                {
                    await WriteAsync(csv, shape.Select(field => field.Key));
                    hasHead = true;
                }

                await WriteAsync(csv, shape.Select(field => field.Value is JsonValue value && value.TryGetValue<string>(out var words) ? SpreadsheetText.Safe(words) : field.Value?.ToString()));
            }

            await csv.FlushAsync();
            query = page.Items.Count == 0 ? query : query with { After = page.Items[^1].Place };
        }
        while (page.HasMore);
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        await csv.NextRecordAsync();
    }

    private static DateOnly? Day(MogulBody body, string name) => body.Instant(name) is { } instant ? DateOnly.FromDateTime(instant) : null;

    private static JsonObject Shape(ExportTicket ticket, string id, string status, string? file) => new()
    {
        ["id"] = id,
        ["status"] = status,
        ["file_url"] = file,
        ["params"] = new JsonObject
        {
            ["kind"] = "activities",
            ["params"] = new JsonObject
            {
                ["activity_type"] = ticket.Type,
                ["start_date"] = ticket.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["end_date"] = ticket.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        },
        ["expires_at"] = file is null ? null : MogulJson.Instant(ticket.CreatedAt + ExportTicket.Life),
        ["created_at"] = MogulJson.Instant(ticket.CreatedAt),
    };
}
