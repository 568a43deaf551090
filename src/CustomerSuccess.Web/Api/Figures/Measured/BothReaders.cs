using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Two results of the same period.</summary>
internal sealed record Both<TFirst, TSecond>(TFirst First, TSecond Second);

/// <summary>Reads two results of the same periods, of one picture of the records.</summary>
internal sealed class BothReaders<TFirst, TSecond>(IFigureReader<TFirst> first, IFigureReader<TSecond> second) : IFigureReader<Both<TFirst, TSecond>>
{
    private const int Attempts = 5;

    public async Task<Reading<Both<TFirst, TSecond>>> ReadAsync(
        IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var one = await first.ReadAsync(periods, filter, viewer, policies, cancellationToken);
            var other = await second.ReadAsync(periods, filter, viewer, policies, cancellationToken);
            // A change came in between; where they come all the time, the older stamp is the honest one.
            if (one.Stamp.ChangeNumber == other.Stamp.ChangeNumber || attempt == Attempts)
            {
                return new([.. one.Values.Zip(other.Values, (value, beside) => new Both<TFirst, TSecond>(value, beside))], one.Policies, one.Stamp);
            }
        }
    }
}
