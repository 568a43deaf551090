using CustomerSuccess.Data.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Identifiers as ChartMogul writes them: what the record is, and its GUID: <c>cus_0197…</c>.</summary>
internal static class MogulUuid
{
    public const string Source = "ds_";
    public const string Plan = "pl_";
    public const string PlanGroup = "plg_";
    public const string Customer = "cus_";
    public const string Subscription = "sub_";
    public const string Invoice = "inv_";
    public const string Line = "li_";
    public const string Payment = "tr_";
    public const string Contact = "con_";

    /// <summary>Returns the text of an identifier.</summary>
    public static string Text(string prefix, Guid id) => prefix + id.ToString("D");

    /// <summary>Reads an identifier in an address; what is none leads nowhere.</summary>
    /// <exception cref="RecordMissingException">It is no identifier of this kind.</exception>
    public static Guid InAddress(string prefix, string text, string record) => TryRead(prefix, text) ?? throw new RecordMissingException(record);

    /// <summary>Reads an identifier in a body or a query.</summary>
    /// <exception cref="RecordRefusedException">It is no identifier of this kind.</exception>
    public static Guid InValue(string prefix, string text, string parameter) =>
        TryRead(prefix, text) ?? throw new RecordRefusedException(parameter, $"'{text}' is no identifier of the form {prefix}….");

    /// <summary>Reads an identifier, with its prefix or, as subscriptions are sometimes named, without.</summary>
    public static Guid? TryRead(string prefix, string text) =>
        Guid.TryParseExact(text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text, "D", out var id) ? id : null;
}
