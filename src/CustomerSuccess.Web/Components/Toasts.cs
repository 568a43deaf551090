namespace CustomerSuccess.Web.Components;

/// <summary>What was just done, said to one user for a few seconds, with a way back.</summary>
public sealed class Toasts
{
    /// <summary>Raised when a message is to be shown.</summary>
    public event Action<Toast>? Shown;

    /// <summary>Says that something was done.</summary>
    /// <param name="message">What, in the user's language.</param>
    /// <param name="undo">Takes it back; left out where it cannot be.</param>
    public void Show(string message, Func<Task>? undo = null) => Shown?.Invoke(new Toast(message, undo));
}

/// <summary>A message with its way back.</summary>
public sealed record Toast(string Message, Func<Task>? Undo);
