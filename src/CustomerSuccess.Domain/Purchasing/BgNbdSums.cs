using CustomerSuccess.Domain.Likelihood;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The BG/NBD log-likelihood with its derivatives by r, α, a and b, added up over groups.</summary>
internal struct BgNbdSums
{
    public double Value;
    public double R;
    public double Alpha;
    public double A;
    public double B;
    public double Rr;
    public double RAlpha;
    public double Ra;
    public double Rb;
    public double AlphaAlpha;
    public double AlphaA;
    public double AlphaB;
    public double Aa;
    public double Ab;
    public double Bb;

    public void Add(in PurchaseGroup group, in RepeatSums repeats, double r, double alpha, double a, double b)
    {
        var (n, x, logAge) = ((double)group.Customers, group.Repeats, Logarithms.OfOnePlus(group.Age / alpha));
        var (old, share) = (1 / (alpha + group.Age), 1 / alpha);
        Value += n * (repeats.Value - (x * Math.Log(alpha + group.Age)) - (r * logAge));
        R += n * (repeats.R - logAge);
        Alpha += n * ((r * group.Age * share * old) - (x * old));
        A += n * repeats.A;
        B += n * repeats.B;
        Rr += n * repeats.Rr;
        RAlpha += n * group.Age * share * old;
        AlphaAlpha += n * ((x * old * old) - (r * group.Age * share * old * (share + old)));
        Aa += n * repeats.Aa;
        Ab += n * repeats.Aa;
        Bb += n * repeats.Bb;
        if (x > 0)
        {
            AddLoss(group, r, alpha, a, b, old);
        }
    }

    /// <summary>Adds ln(1 + e^d): the odds that the customer left after the last purchase.</summary>
    private void AddLoss(in PurchaseGroup group, double r, double alpha, double a, double b, double old)
    {
        var (n, x, seen, last) = ((double)group.Customers, group.Repeats, 1 / (alpha + group.Recency), 1 / (b + group.Repeats - 1));
        var logSilence = Logarithms.OfOnePlus((group.Age - group.Recency) * seen);
        var d = Math.Log(a * last) + ((r + x) * logSilence);
        var loss = 1 / (1 + Math.Exp(-d));
        var silence = old - seen;
        var (byAlpha, byA, both) = ((r + x) * silence, 1 / a, loss * (1 - loss));
        Value += n * Logarithms.OfOnePlusPower(d);
        R += n * loss * logSilence;
        Alpha += n * loss * byAlpha;
        A += n * loss * byA;
        B -= n * loss * last;
        Rr += n * both * logSilence * logSilence;
        RAlpha += n * ((both * logSilence * byAlpha) + (loss * silence));
        Ra += n * both * logSilence * byA;
        Rb -= n * both * logSilence * last;
        AlphaAlpha += n * ((both * byAlpha * byAlpha) - (loss * byAlpha * (old + seen)));
        AlphaA += n * both * byAlpha * byA;
        AlphaB -= n * both * byAlpha * last;
        Aa += n * (both - loss) * byA * byA;
        Ab -= n * both * byA * last;
        Bb += n * (both + loss) * last * last;
    }
}
