namespace CustomerSuccess.Data.Ledger;

/// <summary>Gathers something from every block of a picture. Passes that went over different blocks add up.</summary>
internal abstract class BlockPass<TSelf>
    where TSelf : BlockPass<TSelf>
{
    /// <summary>With fewer blocks than this a second thread costs more than it saves.</summary>
    private const int BlocksWorthThreads = 4;

    public abstract void Over(LedgerBlock block);

    public abstract void Add(TSelf other);

    /// <summary>Goes over every block, on as many threads as there are cores when that pays.</summary>
    public static TSelf Run(LedgerPicture picture, Func<TSelf> start, CancellationToken cancellationToken)
    {
        var workers = picture.Blocks.Length < BlocksWorthThreads ? 1 : Math.Min(Environment.ProcessorCount, 8);
        var passes = new TSelf[workers];
        var next = -1;
        void Work(int worker)
        {
            var pass = passes[worker] = start();
            for (var block = Interlocked.Increment(ref next); block < picture.Blocks.Length; block = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                pass.Over(picture.Blocks[block]);
            }
        }

        if (workers == 1)
        {
            Work(0);
            return passes[0];
        }

        Parallel.For(0, workers, new ParallelOptions { CancellationToken = cancellationToken }, Work);
        foreach (var other in passes.Skip(1).Where(pass => pass is not null))
        {
            passes[0].Add(other);
        }

        return passes[0];
    }
}
