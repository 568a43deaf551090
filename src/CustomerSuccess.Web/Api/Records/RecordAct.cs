namespace CustomerSuccess.Web.Api.Records;

/// <summary>What a route of records does, for the document.</summary>
internal enum RecordAct
{
    /// <summary>Lists records.</summary>
    List,

    /// <summary>Reads one.</summary>
    Read,

    /// <summary>Makes one what is sent.</summary>
    Put,

    /// <summary>Adds one.</summary>
    Add,

    /// <summary>Takes one away.</summary>
    Remove,

    /// <summary>Takes many.</summary>
    Send,
}

internal static class RecordActs
{
    /// <summary>Tells whether records are sent.</summary>
    public static bool Takes(this RecordAct act) => act is RecordAct.Put or RecordAct.Add or RecordAct.Send;
}
