using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>A metric of the catalogue as programs read it.</summary>
internal interface IFigureMetric
{
    /// <summary>Gets the metric.</summary>
    Metric Metric { get; }

    /// <summary>Gets what it is called.</summary>
    string Name { get; }

    /// <summary>Gets its formula in the names of its parts.</summary>
    string Formula { get; }

    /// <summary>Gets its parts.</summary>
    IReadOnlyList<PartInfo> Parts { get; }

    /// <summary>Gets the definitions that it depends on.</summary>
    IReadOnlyList<PolicyParameter> Policies { get; }

    /// <summary>Reads the periods of a question.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<MeasuredSeries> ReadAsync(FigureQuestion question, Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>The periods of a question with their values.</summary>
/// <param name="Periods">The periods, in order.</param>
/// <param name="Stamp">What was seen.</param>
internal sealed record MeasuredSeries(IReadOnlyList<MeasuredPeriod> Periods, FigureStamp Stamp);

/// <summary>A period with its value.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, or why there is none.</param>
/// <param name="Formula">The formula that it was worked out by, its parts in braces.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Policies">The definitions that it was worked out by.</param>
internal sealed record MeasuredPeriod(FigurePeriod Period, Figure Value, string Formula, IReadOnlyList<PartValue> Parts, MetricPolicies Policies);
