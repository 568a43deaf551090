namespace CustomerSuccess.Data.Ledger;

/// <summary>What customers pay on one day, in the reporting currency. CustomerMrr of the domain says what that means.</summary>
internal sealed class MrrOnDay(LedgerPicture picture, int day)
{
    private readonly MinorRate?[] _rates = [.. picture.Codes.Currencies.Values.Select(currency =>
        picture.Shared.Rates.OfMinor(currency, picture.Shared.Currency, DateOnly.FromDayNumber(day)) is { } rate ? new MinorRate(rate) : (MinorRate?)null)];

    /// <summary>Gets the day's number.</summary>
    public int Day => day;

    /// <summary>Returns the MRR of a customer; 0 where a rate is missing, which is then named.</summary>
    public long Of(BlockActivity activity, int customer, ref Currency? missing)
    {
        var currency = activity.Currency[customer];
        if (currency == BlockActivity.NoCurrency)
        {
            return 0;
        }

        if (currency != BlockActivity.MixedCurrencies)
        {
            return Converted(activity.StepsOf(customer).On(day), currency, ref missing);
        }

        var sum = 0L;
        foreach (var lane in activity.Mixed[customer])
        {
            sum += Converted(new Steps(lane.Days, lane.Values).On(day), lane.Currency, ref missing);
        }

        return sum;
    }

    private long Converted(long amount, byte currency, ref Currency? missing)
    {
        if (amount == 0 || currency == picture.Reporting)
        {
            return amount;
        }

        if (_rates[currency] is { } rate)
        {
            return rate.Convert(amount);
        }

        missing = Currencies.First(missing, picture.Codes.Currencies[currency]);
        return 0;
    }
}
