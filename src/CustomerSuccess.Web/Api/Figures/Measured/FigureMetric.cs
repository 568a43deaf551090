using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>What all metrics do alike: read the result of each period, and take value and parts from it.</summary>
/// <typeparam name="T">The metric's result.</typeparam>
internal abstract class FigureMetric<T>(IFigureReader<T> reader, IPoliciesInForce inForce) : IFigureMetric
{
    public abstract Metric Metric { get; }

    public abstract string Name { get; }

    public abstract string Formula { get; }

    public abstract IReadOnlyList<PolicyParameter> Policies { get; }

    public IReadOnlyList<PartInfo> Parts => [.. Measures.Select(measure => measure.Info)];

    /// <summary>Gets the parts, with how each is read.</summary>
    protected abstract IReadOnlyList<MetricPart<T>> Measures { get; }

    public async Task<MeasuredSeries> ReadAsync(FigureQuestion question, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        Period[] periods = [.. question.Periods.Select(period => period.Measured)];
        var reading = question.Policies.Any
            ? await ReadOverriddenAsync(periods, question, viewer, cancellationToken)
            : await reader.ReadAsync(periods, question.Slice.Filter, viewer, cancellationToken: cancellationToken);
        return new MeasuredSeries(
            [.. question.Periods.Select((period, i) => Measured(period, reading.Values[i], reading.Policies[i]))],
            reading.Stamp);
    }

    /// <summary>Returns the value of a result.</summary>
    protected abstract Figure ValueOf(T result, MetricPolicies policies);

    /// <summary>Returns the formula that a result was worked out by, with its parts in braces.</summary>
    protected virtual string FormulaOf(T result, MetricPolicies policies) => Formula;

    protected static MetricPart<T> Part(string name, PartUnit unit, string means, Func<T, Figure> of, FigurePart? list = null) => new(new PartInfo(name, unit, means, list), (result, _) => of(result));

    protected static MetricPart<T> Count(string name, string means, Func<T, decimal> of, FigurePart? list = null, PartUnit unit = PartUnit.Customers) =>
        Part(name, unit, means, result => new Figure.Defined(of(result)), list);

    /// <remarks>Definitions that are overridden stand in for those of each period; the others stay as they are in force there.</remarks>
    private async Task<Reading<T>> ReadOverriddenAsync(Period[] periods, FigureQuestion question, Viewer viewer, CancellationToken cancellationToken)
    {
        MetricPolicies[] policies = [.. (await inForce.ReadAsync(periods, cancellationToken)).Select(question.Policies.Apply)];
        var (values, stamps) = (new List<T>(periods.Length), new List<FigureStamp>());
        while (values.Count < periods.Length)
        {
            var first = values.Count;
            var count = policies.Skip(first).TakeWhile(one => one == policies[first]).Count();
            var reading = await reader.ReadAsync(periods[first..(first + count)], question.Slice.Filter, viewer, policies[first], cancellationToken);
            values.AddRange(reading.Values);
            stamps.Add(reading.Stamp);
        }

        return new Reading<T>(values, policies, stamps.MinBy(stamp => stamp.ChangeNumber)!);
    }

    private MeasuredPeriod Measured(FigurePeriod period, T result, MetricPolicies policies) => new(
        period, ValueOf(result, policies), FormulaOf(result, policies), [.. Measures.Select(measure => new PartValue(measure.Info, measure.Of(result, policies)))], policies);
}
