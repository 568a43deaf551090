using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Components.Working;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains one metric.</summary>
public interface IMetricWorking
{
    /// <summary>Gets the metric.</summary>
    MetricName Metric { get; }

    /// <summary>Gets the lists behind its numbers; the first one is open when none is asked for.</summary>
    IReadOnlyList<FigurePart> Parts { get; }

    /// <summary>Returns the working, without the records behind it.</summary>
    Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken);
}
