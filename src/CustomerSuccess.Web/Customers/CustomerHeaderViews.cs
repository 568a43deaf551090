using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Actions;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts the head of a customer's page into the user's words.</summary>
public sealed class CustomerHeaderViews(IStringLocalizer<CustomerPage> text, IDisplay display, DayWords days, WhyNotWords reasons, ActionsViews actions)
{
    /// <summary>For how many days a customer counts as new.</summary>
    private const int OnboardingDays = 60;

    /// <summary>For how many days ahead a renewal is what comes next.</summary>
    private const int RenewalDays = 90;

    private const string Nothing = "–";

    public CustomerHeaderView Of(CustomerFacts facts)
    {
        var (figures, records) = (facts.Figures, facts.Records);
        return new CustomerHeaderView(
            records.Customer.Name,
            records.Customer.Segment,
            Status(facts),
            figures.IsActive && figures.FirstActiveOn > facts.Today.AddDays(-OnboardingDays) ? text["Onboarding"].Value : null,
            figures.Health.Band,
            figures.Health.Score is Figure.Defined score ? display.Number(HealthPoints.Shown(score.Value)) : null,
            HealthNote(facts),
            [Mrr(facts), Lifetime(facts), Renewal(facts), Manager(facts), LastContact(facts)],
            Next(facts),
            facts.Stamp.DataThrough is { } through ? display.Moment(through, facts.Day.Zone) : null,
            text["Printed", display.Date(facts.Today)]);
    }

    private string Status(CustomerFacts facts) => facts.Figures switch
    {
        { IsActive: true, ActiveSince: { } since } => text["ActiveSince", display.Date(since)],
        { LostOn: { } lost } => text["LeftOn", display.Date(lost)],
        _ => text["NeverActive"],
    };

    private string HealthNote(CustomerFacts facts)
    {
        var change = facts.Figures.HealthChange is Figure.Defined some ? decimal.Round(some.Value) : (decimal?)null;
        var moved = change switch
        {
            null => text["NoChangeKnown"],
            0 => text["Unchanged"],
            > 0 => text["Up", display.Number(change.Value)],
            _ => text["Down", display.Number(-change.Value)],
        };
        return facts.Figures.Health.IsOverride ? text["WithOverride", moved] : moved;
    }

    private FactView Mrr(CustomerFacts facts)
    {
        var mrr = facts.Figures.Mrr;
        return new FactView(text["Mrr"], mrr is { } amount ? display.Money(amount.MinorUnits, amount.Currency) : Nothing, mrr is null ? reasons.Of(WhyNot.NoExchangeRate) : Moved(facts), MetricName.Mrr);
    }

    /// <summary>How MRR moved in the running month, for a customer who pays in one currency.</summary>
    private string? Moved(CustomerFacts facts)
    {
        var month = display.Reporting.PeriodOf(facts.Today, Interval.Month);
        var steps = facts.History.Mrr;
        if (steps.Select(step => step.Mrr.Currency).Distinct().Count() != 1)
        {
            return null;
        }

        long On(DateOnly day) => steps.LastOrDefault(step => step.On <= day)?.Mrr.TenThousandths ?? 0;
        var change = new MrrAmount(On(facts.Today) - On(month.DayBefore), steps[0].Mrr.Currency);
        var name = display.Month(month);
        return change.TenThousandths == 0 ? text["SameInMonth", name]
            : text["InMonth", (change.TenThousandths < 0 ? "−" : "+") + display.Money(Math.Abs(change.MinorUnits), change.Currency), name];
    }

    private FactView Lifetime(CustomerFacts facts)
    {
        var value = CustomerValue.Of(facts).Value;
        var cost = facts.Cost.PerCustomerMinor is Figure.Defined crc ? text["Crc", display.Money(crc.Value, facts.Cost.Currency)].Value : null;
        return new FactView(
            text["Lifetime"],
            value is Figure.Defined some ? display.Money(some.Value, facts.Lifetime.Currency) : Nothing,
            value is Figure.NotDefined missing ? reasons.Of(missing.Reason) : cost,
            MetricName.Clv);
    }

    private FactView Renewal(CustomerFacts facts)
    {
        if (facts.Figures.RenewsOn is not { } on)
        {
            return new FactView(text["Renewal"], Nothing, text["NoRenewal"]);
        }

        var subscription = facts.Records.Subscriptions.FirstOrDefault(one => one.RenewsOn == on);
        var term = subscription?.Terms.LastOrDefault(one => one.From <= facts.Today);
        return new FactView(text["Renewal"], days.FromNow(on, facts.Today), term is { UnitCount: 1 }
            ? text["RenewalDayEvery", display.Date(on), text["Every." + term.Unit]]
            : display.Date(on));
    }

    private FactView Manager(CustomerFacts facts) =>
        new(text["Manager"], facts.Records.ManagerName ?? Nothing, facts.Records.ManagerName is null ? text["NoManager"].Value : null);

    private FactView LastContact(CustomerFacts facts) => new(
        text["LastContact"],
        facts.Figures.LastContactOn is { } on ? days.FromNow(on, facts.Today) : text["Never"],
        facts.Figures.LastAnswer is { } answer ? text["LastNps", display.Number(answer.Score), display.DateShort(answer.On)].Value : text["NoNps"].Value);

    /// <summary>The open action that is due first, else the renewal that is near.</summary>
    private NextView Next(CustomerFacts facts)
    {
        if (facts.Records.Actions.Where(action => action.State is ActionState.Open).MinBy(action => action.DueOn) is { } action)
        {
            var due = actions.Due(action.DueOn, facts.Today);
            return new NextView(action.Task, action.IsOverdue(facts.Today) ? text["NextOverdue", due] : due, action.IsOverdue(facts.Today));
        }

        return facts.Figures.RenewsOn is { } renewal && renewal <= facts.Today.AddDays(RenewalDays)
            ? new NextView(text["NextRenewal"], actions.Due(renewal, facts.Today))
            : new NextView(text["NothingPlanned"], null);
    }
}
