namespace CustomerSuccess.Data.Ledger;

/// <summary>When the customers of a block were active and what they paid, by one policy. ActiveSpans and MrrSpans of the domain say what that means.</summary>
internal sealed class BlockActivity
{
    /// <summary>The currency of a customer who never had MRR.</summary>
    public const byte NoCurrency = 254;

    /// <summary>The currency of a customer with MRR in several; the steps are in <see cref="Mixed"/>.</summary>
    public const byte MixedCurrencies = 255;

    /// <summary>Gets where each customer's active spans start in the next two columns.</summary>
    public required int[] SpanStarts { get; init; }

    public required int[] SpanFrom { get; init; }

    /// <summary>Gets the first day without the customer; int.MaxValue while it goes on.</summary>
    public required int[] SpanUntil { get; init; }

    /// <summary>Gets by span 1 when it is its customer's first, else 0.</summary>
    public required byte[] SpanIsFirst { get; init; }

    /// <summary>Gets where each customer's steps start in the next two columns.</summary>
    public required int[] StepStarts { get; init; }

    /// <summary>Gets the days on which MRR changed.</summary>
    public required int[] StepDay { get; init; }

    /// <summary>Gets MRR from that day on, in ten-thousandths of the minor unit; the first of a customer is above 0.</summary>
    public required long[] StepValue { get; init; }

    /// <summary>Gets what each step is when it stands alone, in the form of <see cref="StepKinds"/>.</summary>
    public required byte[] StepKind { get; init; }

    public required byte[] Currency { get; init; }

    /// <summary>Gets the steps of customers with several currencies, by customer.</summary>
    public required IReadOnlyDictionary<int, MrrLane[]> Mixed { get; init; }

    /// <summary>Gets the customers whose terms are in several currencies, those among them that carry no MRR too.</summary>
    public required IReadOnlySet<int> InSeveralCurrencies { get; init; }

    public static BlockActivity Of(LedgerBlock block, ActivityRules rules, SubscriptionChoice? choice)
    {
        var builder = new ActivityBuilder(rules, block.Count, block.Terms.Count);
        for (var i = 0; i < block.Count; i++)
        {
            builder.Add(block.Terms.Of(i), block.Purchases.Of(i), block.Customers.MarkedLostOn[i], choice);
        }

        return builder.Build();
    }

    /// <summary>Returns the MRR of a customer by currency.</summary>
    public ReadOnlySpan<MrrLane> LanesOf(int customer) => Currency[customer] switch
    {
        NoCurrency => [],
        MixedCurrencies => Mixed[customer],
        var currency => new[] { new MrrLane(currency, StepsOf(customer).Days.ToArray(), StepsOf(customer).Values.ToArray()) },
    };

    public Steps StepsOf(int customer)
    {
        var (start, end) = (StepStarts[customer], StepStarts[customer + 1]);
        return new Steps(StepDay.AsSpan(start, end - start), StepValue.AsSpan(start, end - start));
    }

    /// <summary>Tells whether the customer was active on a day.</summary>
    public bool IsActive(int customer, int day) => IsActiveWithin(customer, day, day + 1);

    /// <summary>Tells whether one span of the customer has both days.</summary>
    public bool IsActiveOnBoth(int customer, int first, int last)
    {
        for (var i = SpanStarts[customer]; i < SpanStarts[customer + 1]; i++)
        {
            if (SpanFrom[i] <= first && last < SpanUntil[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether the customer was active on any day from one up to, but not including, another.</summary>
    public bool IsActiveWithin(int customer, int start, int end)
    {
        for (var i = SpanStarts[customer]; i < SpanStarts[customer + 1]; i++)
        {
            if (SpanFrom[i] < end && start < SpanUntil[i])
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A customer's MRR in one currency: the days on which it changed and what it was from then on.</summary>
internal sealed record MrrLane(byte Currency, int[] Days, long[] Values);

internal readonly ref struct Steps(ReadOnlySpan<int> days, ReadOnlySpan<long> values)
{
    public ReadOnlySpan<int> Days { get; } = days;

    public ReadOnlySpan<long> Values { get; } = values;

    /// <summary>Returns the value on a day.</summary>
    public long On(int day)
    {
        var i = Days.Length - 1;
        while (i >= 0 && Days[i] > day)
        {
            i--;
        }

        return i < 0 ? 0 : Values[i];
    }
}
