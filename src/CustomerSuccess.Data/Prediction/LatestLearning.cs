using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Holds what was learned last, for all pages. One for the whole application.</summary>
public sealed class LatestLearning
{
    private readonly Lock _lock = new();
    private readonly List<Action> _subscribers = [];
    private volatile LearnedModels? _models;

    public LearnedModels? Models => _models;

    internal void Show(LearnedModels models)
    {
        _models = models;
        Action[] subscribers;
        lock (_lock)
        {
            subscribers = [.. _subscribers];
        }

        foreach (var subscriber in subscribers)
        {
            subscriber();
        }
    }

    internal IDisposable Subscribe(Action learned)
    {
        lock (_lock)
        {
            _subscribers.Add(learned);
        }

        return new Subscription(this, learned);
    }

    private sealed class Subscription(LatestLearning owner, Action learned) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._lock)
            {
                owner._subscribers.Remove(learned);
            }
        }
    }
}
