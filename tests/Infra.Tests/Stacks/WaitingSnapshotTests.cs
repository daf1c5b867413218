using System.Text;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Which kinds of resources may wait for which, directly or not, as a page to review: a dependency too many makes a
/// deployment longer, one too few breaks it.
/// </summary>
public sealed class WaitingSnapshotTests
{
    [TestCase("dev")]
    [TestCase("bare-metal")]
    public async Task WhatWaitsForWhatIsAsCommitted(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        var waiting = new Waiting(plan);
        var kinds = new StepKinds(plan);
        var page = new StringBuilder();
        foreach (IGrouping<string, PlannedResource> kind in plan.Resources.Where(resource => resource.Custom && !resource.External)
            .GroupBy(resource => kinds.Of(resource, resource)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append($"{kind.Key}:\n");
            foreach (string other in kind.SelectMany(resource => waiting.All(resource).Where(other => other.Custom && !other.External).Select(other => kinds.Of(other, resource)))
                .Distinct().Order(StringComparer.Ordinal))
            {
                page.Append($"  {other}\n");
            }
        }

        RepositoryFiles.AssertCurrent($"tests/Infra.Tests/Stacks/Snapshots/{stack}.waits.txt", page.ToString());
    }
}
