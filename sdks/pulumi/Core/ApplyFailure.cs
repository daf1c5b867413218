using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>Remembers where an exception came from and what it stopped, so that the report can name both.</summary>
internal static class ApplyFailure
{
    private static readonly ConditionalWeakTable<Exception, ImmutableHashSet<Resource>> Sources = [];
    private static readonly ConditionalWeakTable<Exception, Resource> Consumers = [];

    /// <summary>Notes the resources whose outputs were applied. The first note wins: it is the one closest to the failure.</summary>
    public static void Note(Exception exception, ImmutableHashSet<Resource> sources)
    {
        if (sources.Count > 0)
        {
            Sources.TryAdd(exception, sources);
        }
    }

    /// <summary>Notes the resource that could not be registered. The first note wins.</summary>
    public static void NoteConsumer(Exception exception, Resource consumer) => Consumers.TryAdd(exception, consumer);

    public static ImmutableHashSet<Resource> ResourcesOf(Exception exception)
        => Sources.TryGetValue(exception, out var resources) ? resources : [];

    public static Resource? ConsumerOf(Exception exception) => Consumers.TryGetValue(exception, out var consumer) ? consumer : null;
}
