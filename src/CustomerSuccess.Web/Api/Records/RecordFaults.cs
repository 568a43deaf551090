using System.Text.Json.Nodes;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Problems;
using CustomerSuccess.Web.Commands;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Tells what is wrong with records that were sent, in the words that files get.</summary>
internal sealed class RecordFaults(IStringLocalizer<CommandWords> text)
{
    /// <summary>The field of faults that are of the whole record.</summary>
    private const string Whole = "record";

    /// <summary>Ends the request if anything is wrong with its record.</summary>
    /// <exception cref="ApiRefusedException">Something is.</exception>
    public void ThrowIfAny(IReadOnlyList<SentFault> faults)
    {
        var told = new ApiFaults();
        foreach (var fault in faults)
        {
            told.Add(fault.Field ?? Whole, Words(fault));
        }

        told.ThrowIfAny(faults.Any(fault => fault.Reason is RefusalReason.NotYours or RefusalReason.NotAuthor) ? ApiRefusals.NotAllowed : ApiRefusals.Invalid);
    }

    /// <summary>Returns the faults of one record of many.</summary>
    public JsonArray Of(IReadOnlyList<SentFault> faults) => [.. faults.Select(fault => new JsonObject
    {
        ["field"] = fault.Field,
        ["value"] = fault.Value,
        ["code"] = CodeOf(fault.Reason),
        ["reason"] = Words(fault),
    })];

    /// <summary>Returns the reason for programs: <c>no-such-record</c>.</summary>
    public static string CodeOf(RefusalReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    private string Words(SentFault fault) => text[fault.Reason.ToString(), [.. fault.Arguments]].Value.Trim();
}
