using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Customers;

/// <summary>Reads when one customer was active and what they paid.</summary>
internal static class CustomerPast
{
    public static CustomerHistory Of(LedgerPicture picture, LedgerBlock block, int customer, DateOnly today)
    {
        var activity = block.Activity(ActivityRules.Of(picture.Shared.PoliciesOn(today)));
        var id = new CustomerId(block.Customers.Ids[customer]);
        var spans = new List<ActiveSpan>();
        for (var i = activity.SpanStarts[customer]; i < activity.SpanStarts[customer + 1]; i++)
        {
            DateOnly? until = activity.SpanUntil[i] == int.MaxValue ? null : DateOnly.FromDayNumber(activity.SpanUntil[i]);
            spans.Add(new ActiveSpan(id, DateOnly.FromDayNumber(activity.SpanFrom[i]), until));
        }

        var steps = new List<MrrStep>();
        foreach (var lane in activity.LanesOf(customer))
        {
            var currency = picture.Codes.Currencies[lane.Currency];
            steps.AddRange(lane.Days.Select((day, i) => new MrrStep(DateOnly.FromDayNumber(day), new MrrAmount(lane.Values[i], currency))));
        }

        return new CustomerHistory(spans, [.. steps.OrderBy(step => step.On)], picture.Stamp);
    }
}
