namespace Pulumi;

/// <summary>Knows all work that a program started, so that the program ends when the work does, or soon after it failed.</summary>
internal sealed class TaskRunner
{
    /// <summary>How long the rest may go on after a failure, so that further failures are reported at once.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Exception> _failures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts one more than the open tasks until <see cref="WaitAsync"/>, since the program itself may still start some.</summary>
    private int _open = 1;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref _open);
        task.ContinueWith(
            static (t, runner) => ((TaskRunner)runner!).Finish(t),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until all work is done. From this call on, only tracked work may start more. Call it once.</summary>
    /// <returns>The failures.</returns>
    public async Task<IReadOnlyList<Exception>> WaitAsync()
    {
        Release();
        await Task.WhenAny(_idle.Task, _failed.Task).ConfigureAwait(false);
        if (_failed.Task.IsCompleted)
        {
            await Task.WhenAny(_idle.Task, Task.Delay(Grace)).ConfigureAwait(false);
        }

        lock (_failures)
        {
            return [.. _failures];
        }
    }

    private void Finish(Task task)
    {
        if (task.Exception is { } exception)
        {
            lock (_failures)
            {
                _failures.UnionWith(exception.Flatten().InnerExceptions);
            }

            _failed.TrySetResult();
        }
        else if (task.IsCanceled)
        {
            lock (_failures)
            {
                _failures.Add(new TaskCanceledException(task));
            }

            _failed.TrySetResult();
        }

        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _idle.TrySetResult();
        }
    }
}
