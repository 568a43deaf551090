namespace CustomerSuccess.Data.Programs;

/// <summary>Is told what became of each record of many, in the order of sending, none left out.</summary>
public interface ITakenRecords
{
    /// <summary>Forgets what was told: all records are taken once more.</summary>
    void Begin();

    /// <summary>Is told of the next record.</summary>
    void Take(SentRecord sent, TakenRecord taken);
}
