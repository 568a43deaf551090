using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>How customers without a contract buy and stop buying: the BG/NBD model of Fader, Hardie and Lee (2005).</summary>
/// <remarks>
/// While alive, a customer buys at random with a rate of their own; after any repeat purchase they drop out with a probability of their own.
/// <para>Rates are gamma distributed over customers with shape r and rate α, probabilities of dropping out are beta distributed with a and b.</para>
/// All times are in <see cref="Unit"/>. Estimates are <see cref="double"/>; the page rounds.
/// <para>Source: "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2), 275–284.</para>
/// </remarks>
/// <param name="R">r: the shape of the purchase rates; above 0.</param>
/// <param name="Alpha">α: the scale of the purchase rates, a time; above 0.</param>
/// <param name="A">a: of the probability of dropping out, whose mean is a ÷ (a + b); above 0.</param>
/// <param name="B">b: see a; above 0.</param>
/// <param name="Unit">The unit of every time.</param>
public sealed record BgNbd(double R, double Alpha, double A, double B, UnitOfTime Unit)
{
    /// <summary>Returns the log-likelihood of one customer.</summary>
    public double LogLikelihood(PurchaseSummary customer) => LogLikelihood(PurchaseGroup.ListOf([customer]));

    /// <summary>Returns the log-likelihood of groups of equal customers.</summary>
    public double LogLikelihood(IReadOnlyList<PurchaseGroup> groups) => new BgNbdLikelihood(groups).At(LikelihoodSearch.Logarithms(R, Alpha, A, B)).Value;

    /// <summary>Returns E[X(t)]: how many repeat purchases a new customer is expected to make in a time.</summary>
    /// <remarks><para><c>(a + b − 1) ÷ (a − 1) × (1 − (α ÷ (α + t))^r × ₂F₁(r, b; a + b − 1; t ÷ (α + t)))</c>, by <see cref="ExpectedCount"/>, which has no trouble at a = 1 nor for long times.</para></remarks>
    /// <param name="time">t, in <see cref="Unit"/>; not negative.</param>
    public double ExpectedPurchases(double time) => ExpectedCount.Of(R, Alpha, A, B, time);

    /// <summary>Returns the probability that a customer has not dropped out by the end of the time observed; 1 without a repeat purchase, which is a property of this model.</summary>
    /// <remarks><para><c>1 ÷ (1 + a ÷ (b + x − 1) × ((α + T) ÷ (α + t_x))^(r + x))</c></para></remarks>
    public double ProbabilityAlive(PurchaseSummary customer) =>
        customer.Repeats == 0 ? 1 : 1 / (1 + Math.Exp(LogOddsOfLoss(customer)));

    /// <summary>Returns how many purchases a customer is expected to make in the time after the one observed, given all that was seen.</summary>
    /// <remarks><para>The probability that they are alive × E[X(t)] with what was learned of them: r + x, α + T, a, b + x.</para></remarks>
    /// <param name="customer">What was seen.</param>
    /// <param name="time">t, in <see cref="Unit"/>; not negative.</param>
    public double ExpectedPurchases(PurchaseSummary customer, double time) =>
        ProbabilityAlive(customer) * ExpectedCount.Of(R + customer.Repeats, Alpha + customer.Age, A, B + customer.Repeats, time);

    /// <summary>Returns P(X(t) = x): the probability that a new customer makes a number of repeat purchases in a time.</summary>
    /// <param name="count">x, the number; not negative.</param>
    /// <param name="time">t, in <see cref="Unit"/>; not negative.</param>
    public double Probability(int count, double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        var (share, logBought, logStayed) = (time / (Alpha + time), -R * Logarithms.OfOnePlus(time / Alpha), 0d);
        for (var k = 0; k < count; k++)
        {
            logBought += Math.Log((R + k) / (k + 1) * share);
            logStayed -= Logarithms.OfOnePlus(A / (B + k));
        }

        // Stayed through all of them and made no more, or dropped out right after the last of them, however long ago.
        var stayed = Math.Exp(logStayed + logBought);
        return count == 0 || time == 0 ? stayed : stayed + (A / (B + count - 1) * Math.Exp(logStayed) * SpecialFunctions.BetaRegularized(count, R, share));
    }

    /// <summary>Returns P(X(t) = x) of a customer in the time after the one observed, given all that was seen.</summary>
    /// <param name="customer">What was seen.</param>
    /// <param name="count">x, the number; not negative.</param>
    /// <param name="time">t, in <see cref="Unit"/>; not negative.</param>
    public double Probability(PurchaseSummary customer, int count, double time)
    {
        var alive = ProbabilityAlive(customer);
        var learned = new BgNbd(R + customer.Repeats, Alpha + customer.Age, A, B + customer.Repeats, Unit);
        return (count == 0 ? 1 - alive : 0) + (alive * learned.Probability(count, time));
    }

    private double LogOddsOfLoss(PurchaseSummary customer) =>
        Math.Log(A / (B + customer.Repeats - 1)) + ((R + customer.Repeats) * Logarithms.OfOnePlus((customer.Age - customer.Recency) / (Alpha + customer.Recency)));
}
