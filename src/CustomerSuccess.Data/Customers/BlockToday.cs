using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Customers;

/// <summary>What a list of customers sorts and filters by, of the customers of one block on one day.</summary>
internal sealed class BlockToday
{
    private const int ChangeDays = 30;

    private BlockToday(SharedFacts shared, DateOnly today, CustomerToday[] customers) => (Shared, Today, Customers) = (shared, today, customers);

    /// <summary>Gets what it was worked out with; with other definitions or rates it is worked out anew.</summary>
    public SharedFacts Shared { get; }

    public DateOnly Today { get; }

    public CustomerToday[] Customers { get; }

    public static BlockToday Of(LedgerPicture picture, LedgerBlock block, DateOnly today)
    {
        var (now, then) = (new Moment(picture, today), new Moment(picture, today.AddDays(-ChangeDays)));
        var mrr = new MrrOnDay(picture, today.DayNumber);
        var customers = new CustomerToday[block.Count];
        for (var i = 0; i < customers.Length; i++)
        {
            customers[i] = Of(block, i, now, then, mrr);
        }

        return new BlockToday(picture.Shared, today, customers);
    }

    /// <summary>Returns one customer's.</summary>
    public static CustomerToday Of(LedgerPicture picture, LedgerBlock block, int customer, DateOnly today) =>
        Of(block, customer, new Moment(picture, today), new Moment(picture, today.AddDays(-ChangeDays)), new MrrOnDay(picture, today.DayNumber));

    private static CustomerToday Of(LedgerBlock block, int customer, Moment now, Moment then, MrrOnDay mrr)
    {
        Currency? missing = null;
        var activity = block.Activity(now.Rules);
        var amount = mrr.Of(activity, customer, ref missing);
        var (first, since, lost) = Spans(activity, customer, now.Day);
        var (answer, contact) = Voice(block.Answers.Of(customer), block.Notes.Of(customer), now.Day);
        var actions = block.Actions.Of(customer);
        return new CustomerToday(
            first,
            since,
            lost,
            missing is null ? amount : null,
            now.HealthOf(block, customer),
            then.HealthOf(block, customer),
            HealthScorer.InForce(block.Overrides.Of(customer), now.Day)?.Until ?? 0,
            contact,
            Math.Max(contact, LastFactor(block.Factors.Of(customer), now.Day)),
            answer,
            NextRenewal(block.Renewals.Of(customer), now.Day),
            actions.Length,
            actions.IsEmpty ? 0 : actions[0].Due);
    }

    private static (int First, int Since, int Lost) Spans(BlockActivity activity, int customer, int today)
    {
        var (first, since, lost) = (0, 0, 0);
        for (var i = activity.SpanStarts[customer]; i < activity.SpanStarts[customer + 1] && activity.SpanFrom[i] <= today; i++)
        {
            first = first == 0 ? activity.SpanFrom[i] : first;
            (since, lost) = activity.SpanUntil[i] > today ? (activity.SpanFrom[i], 0) : (0, activity.SpanUntil[i]);
        }

        return (first, since, lost);
    }

    private static (AnswerFact? Answer, int Contact) Voice(ReadOnlySpan<AnswerFact> answers, ReadOnlySpan<NoteFact> notes, int today)
    {
        var (last, contact) = ((AnswerFact?)null, 0);
        foreach (ref readonly var answer in answers)
        {
            if (answer.Day <= today)
            {
                contact = answer.Day;
                last = answer.Score >= 0 ? answer : last;
            }
        }

        foreach (ref readonly var note in notes)
        {
            contact = note.Day <= today ? Math.Max(contact, note.Day) : contact;
        }

        return (last, contact);
    }

    private static int LastFactor(ReadOnlySpan<FactorFact> factors, int today)
    {
        var last = 0;
        foreach (ref readonly var fact in factors)
        {
            last = fact.Day <= today ? fact.Day : last;
        }

        return last;
    }

    private static int NextRenewal(ReadOnlySpan<RenewalFact> renewals, int today)
    {
        foreach (ref readonly var renewal in renewals)
        {
            if (renewal.Day >= today)
            {
                return renewal.Day;
            }
        }

        return 0;
    }

    /// <summary>A day with what was in force on it.</summary>
    private sealed class Moment(LedgerPicture picture, DateOnly day)
    {
        private readonly HealthInputs _inputs = new(picture, ActivityRules.Of(picture.Shared.PoliciesOn(day)));
        private readonly HealthScorer _scorer = new(picture.Shared.ScorecardOn(day), picture.Shared.PoliciesOn(day).HealthBands);

        public int Day => day.DayNumber;

        public ActivityRules Rules { get; } = ActivityRules.Of(picture.Shared.PoliciesOn(day));

        public HealthReading HealthOf(LedgerBlock block, int customer)
        {
            _inputs.Read(block, block.Activity(Rules), customer, Day);
            return _scorer.Of(_inputs, block.Overrides.Of(customer), Day);
        }
    }
}
