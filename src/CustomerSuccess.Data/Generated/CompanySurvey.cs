using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Generated;

/// <summary>The survey of a made-up company: a wave a quarter in which every customer is asked once, a third of them each month.</summary>
internal sealed class CompanySurvey
{
    private readonly SortedDictionary<DateOnly, SurveyWave> _waves = [];

    public CompanySurvey(SeededRandom random, string externalId, DateOnly first, DateOnly until)
    {
        Record = new Survey { Id = new SurveyId(random.Id(first)), Name = "Relationship survey", Scale = RatingScale.ZeroToTen, ExternalId = externalId };
        for (var quarter = QuarterOf(first); quarter <= until; quarter = quarter.AddMonths(3))
        {
            _waves[quarter] = new SurveyWave
            {
                Id = new WaveId(random.Id(quarter)),
                SurveyId = Record.Id,
                Name = $"{quarter.Year} Q{(quarter.Month + 2) / 3}",
                From = quarter,
                // Who is asked on the quarter's last day has two weeks, too.
                Until = quarter.AddMonths(3).AddDays(Voices.LongestWait + 1),
            };
        }
    }

    public Survey Record { get; }

    public IReadOnlyList<SurveyWave> Waves => [.. _waves.Values];

    /// <summary>Returns the wave that is on in a month.</summary>
    public SurveyWave WaveIn(DateOnly month) => _waves[QuarterOf(month)];

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);
}
