using Moq;

namespace Pulumi.Tests.Deployments;

/// <summary>An old engine is asked once for each feature, however many resources wish to know.</summary>
public class FeaturesTests
{
    [Test]
    public async Task AsksOnceHoweverManyAskAtTheSameMoment()
    {
        const int Rounds = 50;
        const int Askers = 4;
        for (var round = 0; round < Rounds; round++)
        {
            var asked = 0;
            var monitor = new Mock<IMonitor>();
            monitor.Setup(m => m.GetDeploymentInfoAsync()).ReturnsAsync((Pulumirpc.DeploymentInfo?)null);
            monitor.Setup(m => m.SupportsFeatureAsync("resourceReferences")).Returns(() =>
            {
                Interlocked.Increment(ref asked);
                Thread.Sleep(1);
                return Task.FromResult(true);
            });
            var features = new Features(monitor.Object);
            using var start = new Barrier(Askers);

            var answers = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return features.ResourceReferencesAsync().AsTask();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            Assert.That(answers, Is.All.True);
            Assert.That(asked, Is.EqualTo(1));
        }
    }
}
