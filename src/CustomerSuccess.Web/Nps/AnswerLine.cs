using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Nps;

/// <summary>An entered answer as the list shows it.</summary>
public sealed record AnswerLine(EnteredResponse Response, string Time, string Customer, string Person, string Score, string Reason, string EditAddress)
{
    public static AnswerLine Of(EnteredResponse response, TimeZoneInfo zone, IDisplay display)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(display);
        var local = TimeZoneInfo.ConvertTimeFromUtc(response.EnteredAt, zone);
        return new AnswerLine(
            response,
            display.Digits(local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            response.CustomerName,
            response.Person ?? "–",
            response.Score is { } score ? display.Number(score) : "–",
            response.Comment ?? "–",
            $"entry?answer={response.Id.Value:D}");
    }
}
