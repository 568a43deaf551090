using System.Text.Json.Nodes;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Says what became of one record of many.</summary>
internal static class RecordBulk
{
    public static JsonObject LineOf(RecordForm form, SentRecord sent, TakenRecord taken, int line, RecordFaults faults)
    {
        var json = new JsonObject { ["line"] = line };
        foreach (var column in form.Key)
        {
            json[column] = sent.Fields.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;
        }

        json["outcome"] = WordOf(taken.Outcome);
        if (taken.Faults.Count > 0)
        {
            json["errors"] = faults.Of(taken.Faults);
        }

        return json;
    }

    public static string WordOf(RecordOutcome outcome) => outcome switch
    {
        RecordOutcome.New => "new",
        RecordOutcome.Changed => "changed",
        RecordOutcome.Same => "same",
        _ => "refused",
    };
}
