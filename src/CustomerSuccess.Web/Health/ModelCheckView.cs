using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Health;

/// <summary>What the model check shows, already in the user's words.</summary>
/// <param name="Sub">Which month ends are looked at.</param>
/// <param name="DataThrough">Up to when data is complete.</param>
/// <param name="Empty">Why there is nothing to show yet; none where there is.</param>
/// <param name="Cards">The figures of the score as a whole.</param>
/// <param name="Call">What asks for a decision, such as factors without power; none where nothing does.</param>
/// <param name="Months">The area by month end.</param>
/// <param name="Bands">The share lost in each band.</param>
/// <param name="Factors">Each factor by its own power.</param>
/// <param name="Deciles">The lift by tenths of customers.</param>
/// <param name="Forecast">What was forecast beside what came; none where too little was known.</param>
/// <param name="Notes">How it was made.</param>
public sealed record ModelCheckView(
    string Sub,
    string? DataThrough,
    string? Empty,
    IReadOnlyList<CheckCard> Cards,
    string? Call,
    ChartView Months,
    CheckTableView Bands,
    CheckTableView Factors,
    CheckTableView Deciles,
    CheckTableView? Forecast,
    IReadOnlyList<string> Notes);

/// <summary>A figure of the score as a whole.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Figure">What the card says.</param>
public sealed record CheckCard(string Title, MetricCardView Figure);

/// <summary>A table in which figures stand with their ranges drawn.</summary>
/// <param name="Columns">The heads: the row's name, the range's, and those of the cells.</param>
/// <param name="Lines">The rows.</param>
/// <param name="Zero">Where on the range's scale a line is drawn, in percent of the way; none for no line.</param>
public sealed record CheckTableView(IReadOnlyList<string> Columns, IReadOnlyList<CheckLine> Lines, double? Zero = null);

/// <summary>A row of the table.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Band">The band of health that it is of; none for anything else.</param>
/// <param name="Mark">What the figure says, in a word; none for nothing.</param>
/// <param name="Figure">The figure, or why there is none.</param>
/// <param name="Range">The 95% range in words; none without one.</param>
/// <param name="Places">Where figure and range lie on the scale, in percent of the way; none where there is no figure.</param>
/// <param name="Cells">The further cells.</param>
public sealed record CheckLine(string Name, HealthBand? Band, PowerMark? Mark, string Figure, string? Range, NpsPlaces? Places, IReadOnlyList<string> Cells);

/// <summary>What an area says, as a word with its icon.</summary>
public sealed record PowerMark(string Text, IconName Icon, bool IsClear);
