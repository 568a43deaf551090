using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Health;

/// <summary>Scores every customer who was active on a month's last day and has no kept score of it.</summary>
internal sealed class MonthEndPass(LedgerPicture picture, DateOnly day, IReadOnlySet<Guid> kept) : BlockPass<MonthEndPass>
{
    private readonly ActivityRules _rules = ActivityRules.Of(picture.Shared.PoliciesOn(day));
    private readonly HealthInputs _inputs = new(picture, ActivityRules.Of(picture.Shared.PoliciesOn(day)));
    private readonly HealthScorer _scorer = new(picture.Shared.ScorecardOn(day), picture.Shared.PoliciesOn(day).HealthBands);
    private readonly List<MonthEndHealth> _scores = [];

    public static IReadOnlyList<MonthEndHealth> Run(LedgerPicture picture, DateOnly day, IReadOnlySet<Guid> kept, CancellationToken cancellationToken) =>
        Run(picture, () => new MonthEndPass(picture, day, kept), cancellationToken)._scores;

    public override void Over(LedgerBlock block)
    {
        var activity = block.Activity(_rules);
        for (var i = 0; i < block.Count; i++)
        {
            if (activity.IsActive(i, day.DayNumber) && !kept.Contains(block.Customers.Ids[i]))
            {
                _inputs.Read(block, activity, i, day.DayNumber);
                _scores.Add(Of(new CustomerId(block.Customers.Ids[i]), _scorer.Of(_inputs, [], day.DayNumber)));
            }
        }
    }

    public override void Add(MonthEndPass other) => _scores.AddRange(other._scores);

    private MonthEndHealth Of(CustomerId customer, HealthReading computed) => new()
    {
        CustomerId = customer,
        On = day,
        Calendar = picture.Shared.Calendar.Kind,
        Score = (computed.Score as Figure.Defined)?.Value,
        Coverage = computed.Coverage,
        ScorecardNumber = picture.Shared.VersionOn(day).Number,
    };
}
