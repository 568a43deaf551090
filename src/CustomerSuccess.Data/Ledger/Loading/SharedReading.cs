using CustomerSuccess.Data.Policies;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Reads what does not belong to one customer.</summary>
internal static class SharedReading
{
    public static SharedFacts Read(CustomerSuccessContext context)
    {
        var policies = context.Policies.AsNoTracking().OrderByDescending(version => version.From).ThenByDescending(version => version.ChangedAt).ToList();
        return new SharedFacts
        {
            Organization = context.Organizations.AsNoTracking().SingleOrDefault(),
            Rates = new ExchangeRates(context.ExchangeRates.AsNoTracking().ToList()),
            Costs = context.Costs.AsNoTracking().Where(cost => !cost.IsWithdrawn).ToList(),
            Policies = [.. policies.Select(version => (version.From, PolicyContent.Read(version.Content)))],
            Scorecards = [.. context.Scorecards.AsNoTracking().OrderByDescending(version => version.From).ThenByDescending(version => version.Number).ToList().Select(version => (version.From, Scorecard.FromJson(version.Content), version.Number))],
        };
    }

    /// <summary>Returns the latest instant of entry, of records that carry one.</summary>
    public static DateTime? LatestEntry(CustomerSuccessContext context)
    {
        DateTime?[] entries =
        [
            context.Changes.Max(change => (DateTime?)change.At),
            context.SurveyResponses.Max(response => (DateTime?)response.EnteredAt),
            context.FeedbackNotes.Max(note => (DateTime?)note.EnteredAt),
            context.FactorValues.Max(value => (DateTime?)value.EnteredAt),
            context.Costs.Max(cost => (DateTime?)cost.EnteredAt),
        ];
        return entries.Max();
    }
}
