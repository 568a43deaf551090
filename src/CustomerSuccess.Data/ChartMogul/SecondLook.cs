using CustomerSuccess.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Does again what met another program's request at the same moment, with what is there by then.</summary>
internal static class SecondLook
{
    private const int MostTries = 4;

    /// <summary>Does a piece of work, which begins with a context of its own each time.</summary>
    public static async Task<T> AtAsync<T>(Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException fault) when (tries < MostTries && (fault is DbUpdateConcurrencyException || fault.RepeatsAny()))
            {
                // Nothing of it was saved. The next look finds what the other has made or changed.
            }
        }
    }

    /// <summary>Does a piece of work that gives nothing back.</summary>
    public static Task AtAsync(Func<Task> work) => AtAsync(async () =>
    {
        await work();
        return true;
    });
}
