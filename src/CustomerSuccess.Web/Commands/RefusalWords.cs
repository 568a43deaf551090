using CustomerSuccess.Data.Imports;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands;

/// <summary>Puts a refusal into words.</summary>
internal static class RefusalWords
{
    /// <summary>Returns file, line, column, value and reason.</summary>
    public static string Of(ImportRefusal refusal, IStringLocalizer<CommandWords> text) => refusal.Column is null
        ? text["RefusedLine", refusal.File, refusal.Line, ReasonOf(refusal, text)]
        : text["RefusedValue", refusal.File, refusal.Line, refusal.Column, refusal.Value ?? string.Empty, ReasonOf(refusal, text)];

    /// <summary>Returns the reason alone.</summary>
    public static string ReasonOf(ImportRefusal refusal, IStringLocalizer<CommandWords> text) => text[refusal.Reason.ToString(), [.. refusal.Arguments]];
}
