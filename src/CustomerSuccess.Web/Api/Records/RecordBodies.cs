using System.Text.Json;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Reads the records of a request: one, a list, or one on each line (NDJSON).</summary>
internal static class RecordBodies
{
    /// <summary>How many records a request may have.</summary>
    public const int Most = 10_000;

    public static async Task<SentRecord> OneAsync(RecordForm form, HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context);
        return SentJson.Read(form, body.RootElement);
    }

    public static async Task<IReadOnlyList<SentRecord>> ManyAsync(RecordForm form, HttpContext context)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is "application/x-ndjson" or "application/ndjson" or "application/jsonl")
        {
            return [.. Lines(await JsonBody.BytesAsync(context)).Select(line => OfLine(form, line))];
        }

        using var body = await JsonBody.ReadAsync(context);
        if (body.RootElement.ValueKind is not JsonValueKind.Array)
        {
            throw new ApiRefusedException(ApiRefusals.BadJson.Saying("Send a list of records, or one record on each line with Content-Type: application/x-ndjson."));
        }

        Require(body.RootElement.GetArrayLength());
        return [.. body.RootElement.EnumerateArray().Select(record => SentJson.Read(form, record))];
    }

    private static List<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> body)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (body.Length > 0)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0)
            {
                lines.Add(line);
                Require(lines.Count);
            }
        }

        return lines;
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

    private static void Require(int records)
    {
        if (records > Most)
        {
            throw new ApiRefusedException(ApiRefusals.TooLarge.Saying($"Send at most {Most} records in a request."));
        }
    }
}
