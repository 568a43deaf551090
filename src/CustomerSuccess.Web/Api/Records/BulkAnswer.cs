using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Writes down what became of each of many records, on the disk when they are many: what is answered is certain only when all of it is in.</summary>
internal sealed class BulkAnswer(RecordForm form, RecordFaults faults) : ITakenRecords, IAsyncDisposable
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<RecordOutcome, int> _counts = [];
    private FileBufferingWriteStream _lines = new();
    private int _count;

    public void Begin()
    {
        _lines.Dispose();
        (_lines, _count) = (new FileBufferingWriteStream(), 0);
        _counts.Clear();
    }

    public void Take(SentRecord sent, TakenRecord taken)
    {
        if (_count++ > 0)
        {
            _lines.Write(","u8);
        }

        _counts[taken.Outcome] = _counts.GetValueOrDefault(taken.Outcome) + 1;
        using var writer = new Utf8JsonWriter(_lines, Json);
        RecordBulk.LineOf(form, sent, taken, _count, faults).WriteTo(writer);
    }

    /// <summary>Writes the answer.</summary>
    /// <param name="isApplied">Whether the records are in.</param>
    /// <param name="answer">Where it goes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task WriteAsync(bool isApplied, Stream answer, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<RecordOutcome>().Select(outcome => $"\"{RecordBulk.WordOf(outcome)}\":{_counts.GetValueOrDefault(outcome)},");
        await answer.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{{\"applied\":{(isApplied ? "true" : "false")},{string.Concat(counts)}\"records\":["), cancellationToken);
        await _lines.DrainBufferAsync(answer, cancellationToken);
        await answer.WriteAsync("]}"u8.ToArray(), cancellationToken);
    }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();
}
