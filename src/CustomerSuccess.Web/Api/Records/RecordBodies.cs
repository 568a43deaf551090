using System.Text.Json;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Problems;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Reads the records of a request: one, a list, or one on each line (NDJSON).</summary>
internal static class RecordBodies
{
    public static async Task<SentRecord> OneAsync(RecordForm form, HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context);
        return SentJson.Read(form, body.RootElement);
    }

    /// <summary>Returns the records of a body one by one as they are asked for; they can be asked for again from the first.</summary>
    /// <exception cref="ApiRefusedException">The body cannot be read. It is thrown on the way, too.</exception>
    public static async Task<IEnumerable<SentRecord>> ManyAsync(RecordForm form, HttpContext context)
    {
        var isLines = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is "application/x-ndjson" or "application/ndjson" or "application/jsonl";
        if (!isLines && !context.Request.HasJsonContentType())
        {
            throw new ApiRefusedException(ApiRefusals.WrongContentType);
        }

        await KeptBody.KeepAsync(context);
        var most = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.MostRecords;
        return isLines ? OfLines(form, context.Request.Body, most) : OfList(form, context.Request.Body, most);
    }

    private static IEnumerable<SentRecord> OfList(RecordForm form, Stream body, int most)
    {
        body.Position = 0;
        var (items, count) = (new JsonItems(new BodyWindow(body)), 0);
        while (Read(form, items, count + 1) is { } record)
        {
            Require(++count, most);
            yield return record;
        }
    }

    private static SentRecord? Read(RecordForm form, JsonItems items, int number)
    {
        try
        {
            if (items.Next() is not { } bytes)
            {
                return null;
            }

            using var json = JsonBody.Parse(bytes);
            return SentJson.Read(form, json.RootElement);
        }
        catch (JsonException fault)
        {
            throw JsonBody.Refused(fault, number);
        }
    }

    private static IEnumerable<SentRecord> OfLines(RecordForm form, Stream body, int most)
    {
        body.Position = 0;
        var (lines, count) = (new TextLines(new BodyWindow(body)), 0);
        while (lines.Next() is { } line)
        {
            Require(++count, most);
            yield return OfLine(form, line);
        }
    }

    // A line that cannot be read costs itself only.
    private static SentRecord OfLine(RecordForm form, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonBody.Parse(line);
            return SentJson.Read(form, json.RootElement);
        }
        catch (JsonException)
        {
            return SentJson.Faulty(null, RefusalReason.NotJson);
        }
    }

    private static void Require(int records, int most)
    {
        if (records > most)
        {
            throw new ApiRefusedException(ApiRefusals.TooLarge.Saying($"Send at most {most} records in a request (setting Api:MostRecords)."));
        }
    }
}
