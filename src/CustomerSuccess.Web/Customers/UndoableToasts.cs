using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>Messages whose way back may be closed because somebody else was there meanwhile.</summary>
internal static class UndoableToasts
{
    /// <summary>Says what was done; where undoing is refused, says that instead.</summary>
    public static void ShowWithUndo(this Toasts toasts, string message, string refusal, Func<Task> undo) => toasts.Show(message, async () =>
    {
        try
        {
            await undo();
        }
        catch (RecordConflictException)
        {
            toasts.Show(refusal);
        }
    });
}
