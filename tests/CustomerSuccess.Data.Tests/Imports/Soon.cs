namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Waits for what happens in the background.</summary>
internal static class Soon
{
    public static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 6_000; tries++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("It did not come to be so within two minutes.");
    }
}
