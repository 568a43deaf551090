namespace CustomerSuccess.Data.Churn;

/// <summary>Sums that add up place by place.</summary>
internal static class Sums
{
    public static void Add(int[] sums, int[] more)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }
    }
}
