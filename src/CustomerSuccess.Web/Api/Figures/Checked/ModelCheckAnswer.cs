using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Api.Figures.Answers;

namespace CustomerSuccess.Web.Api.Figures.Checked;

/// <summary>The health score held against who left in the 90 days after it.</summary>
/// <param name="Through">The day through which losses are known.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="DataThrough">The instant of that change.</param>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="AllCustomers">How many there are: more, where a sample was taken.</param>
/// <param name="Kept">How many of the scores were kept at their month's end; the others are worked out anew.</param>
/// <param name="Overridden">How many scores a person had put another in the place of.</param>
/// <param name="HandEntered">The share of the weight with data that persons entered, 0 to 1.</param>
/// <param name="Together">The month ends counted together, whose 90 days do not overlap.</param>
/// <param name="Scores">Their scores against what happened.</param>
/// <param name="Bands">What happened in each band.</param>
/// <param name="Factors">Each factor by its own power, the greatest area first.</param>
/// <param name="Months">Each month end by itself.</param>
internal sealed record ModelCheckAnswer(
    DateOnly Through,
    long ChangeNumber,
    DateTime? DataThrough,
    int Customers,
    int AllCustomers,
    int Kept,
    int Overridden,
    decimal? HandEntered,
    IReadOnlyList<DateOnly> Together,
    CheckedScores Scores,
    IReadOnlyList<CheckedBand> Bands,
    IReadOnlyList<CheckedFactor> Factors,
    IReadOnlyList<CheckedMonth> Months)
{
    public static ModelCheckAnswer Of(ModelCheckReading reading)
    {
        var check = reading.Check;
        return new(
            reading.Through,
            reading.Stamp.ChangeNumber,
            reading.Stamp.DataThrough,
            reading.Customers,
            reading.AllCustomers,
            reading.Kept,
            check.Overridden,
            check.HandEntered.OrNull(),
            check.Together,
            CheckedScores.Of(check.Scores, check.Area),
            [.. check.Bands.Select(band => new CheckedBand(band.Band, band.Cases, band.Lost, band.Rate.OrNull(), band.Range?.Low, band.Range?.High))],
            [.. check.Factors.Select(factor => new CheckedFactor(factor.Factor, factor.Coverage, factor.HandEntered, factor.Power, CheckedScores.Of(factor.Scores, factor.Area)))],
            [.. check.Months.Select(month => new CheckedMonth(month.On, month.WithoutScore, CheckedScores.Of(month.Scores, month.Scores.Area)))]);
    }
}

/// <summary>Scores against what happened.</summary>
/// <param name="Cases">How many there are.</param>
/// <param name="Lost">How many were lost.</param>
/// <param name="Area">The area under the ROC curve, 0.5 for a coin and 1 for a perfect score; none with too few outcomes.</param>
/// <param name="Low">The lower end of its range.</param>
/// <param name="High">The upper end of its range.</param>
/// <param name="AveragePrecision">The average precision; none with too few outcomes.</param>
/// <param name="Lift">By decile from the greatest risk: the share lost as a multiple of the share of all.</param>
internal sealed record CheckedScores(int Cases, int Lost, decimal? Area, decimal? Low, decimal? High, decimal? AveragePrecision, IReadOnlyList<decimal?> Lift)
{
    public static CheckedScores Of(BackTest scores, AreaUnderCurve area) => new(
        scores.Cases, scores.Lost, area.Value.OrNull(), area.Range?.Low, area.Range?.High, scores.AveragePrecision.OrNull(), [.. scores.Deciles.Select(decile => decile.Lift.OrNull())]);
}

/// <summary>What happened in a band of health.</summary>
/// <param name="Band">The band.</param>
/// <param name="Cases">How many scores were in it.</param>
/// <param name="Lost">How many of those customers were lost.</param>
/// <param name="Rate">The share lost; none in an empty band.</param>
/// <param name="Low">The lower end of its range.</param>
/// <param name="High">The upper end of its range.</param>
internal sealed record CheckedBand(HealthBand Band, int Cases, int Lost, decimal? Rate, decimal? Low, decimal? High);

/// <summary>A factor by its own power.</summary>
/// <param name="Factor">The factor's code.</param>
/// <param name="Coverage">The share of all that had the factor, 0 to 1.</param>
/// <param name="HandEntered">The share of its values that persons entered, 0 to 1.</param>
/// <param name="Power">What the area says.</param>
/// <param name="Scores">Its sub-scores alone against what happened.</param>
internal sealed record CheckedFactor(string Factor, decimal Coverage, decimal HandEntered, ScorePower Power, CheckedScores Scores);

/// <summary>A month end by itself.</summary>
/// <param name="On">The month's last day.</param>
/// <param name="WithoutScore">How many customers had too little data for a score.</param>
/// <param name="Scores">The scores against what happened.</param>
internal sealed record CheckedMonth(DateOnly On, int WithoutScore, CheckedScores Scores);
