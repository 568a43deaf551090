using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger;

/// <summary>What a step of recurring revenue is when it is the only one of its customer in a period: a kind of movement, with a mark on a customer's first step.</summary>
/// <remarks>Noted when steps are made, so that a walk over a million customers need not find it out by branches that no processor foresees.</remarks>
internal static class StepKinds
{
    /// <summary>How many places the kinds take in a table.</summary>
    public const int Count = 8;

    /// <summary>The bit that marks a first step.</summary>
    public const int FirstBit = 3;

    public static byte[] Of(List<int> starts, List<long> values)
    {
        var kinds = new byte[values.Count];
        for (var customer = 0; customer + 1 < starts.Count; customer++)
        {
            var before = 0L;
            for (var step = starts[customer]; step < starts[customer + 1]; step++)
            {
                var isFirst = step == starts[customer];
                kinds[step] = (byte)((int)Of(before, values[step], isFirst) | (isFirst ? 1 << FirstBit : 0));
                before = values[step];
            }
        }

        return kinds;
    }

    /// <summary>Returns the kind of a movement between two amounts.</summary>
    public static MovementKind Of(long before, long after, bool isNew) => Of(before != 0, after != 0, isNew, after - before);

    /// <summary>Returns the kind of a movement of a customer who had and has recurring revenue or not, whatever exchange rates did to it.</summary>
    public static MovementKind Of(bool had, bool has, bool isNew, long change) => (had, has) switch
    {
        (true, true) => change > 0 ? MovementKind.Expansion : change < 0 ? MovementKind.Contraction : MovementKind.None,
        (true, false) => MovementKind.Churn,
        (false, true) => isNew ? MovementKind.New : MovementKind.Reactivation,
        _ => MovementKind.None,
    };
}
