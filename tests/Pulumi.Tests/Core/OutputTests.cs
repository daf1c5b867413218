using Pulumi.Tests.Resources;
using Pulumi.Utilities;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class OutputTests
{
    private static readonly Resource First = new DependencyResource("urn:pulumi:s::p::t:i:T::a");
    private static readonly Resource Second = new DependencyResource("urn:pulumi:s::p::t:i:T::b");

    [Test]
    public async Task ApplyNeverRunsOnUnknownValues()
    {
        var ran = false;
        var data = await DataOf(Unknown<int>().Apply(value =>
        {
            ran = true;
            return value + 1;
        }));

        Assert.That(ran, Is.False);
        Assert.That(data.IsKnown, Is.False);
    }

    [Test]
    public async Task ApplyKeepsSecretsAndResources()
    {
        var source = OutputUtilities.WithDependency(Output.CreateSecret("x"), First);

        var data = await DataOf(source.Apply(text => text.Length));

        Assert.That(data, Is.EqualTo(new OutputData<int>([First], 1, IsKnown: true, IsSecret: true)).Using(new ByMarks<int>()));
    }

    [Test]
    public async Task ApplyTakesTheMarksOfTheInnerOutput()
    {
        var outer = OutputUtilities.WithDependency(Output.Create(1), First);

        var secret = await DataOf(outer.Apply(_ => OutputUtilities.WithDependency(Output.CreateSecret("s"), Second)));
        var unknown = await DataOf(outer.Apply(_ => Unknown<string>()));

        Assert.That(secret, Is.EqualTo(new OutputData<string>([First, Second], "s", IsKnown: true, IsSecret: true)).Using(new ByMarks<string>()));
        Assert.That(unknown.IsKnown, Is.False);
        Assert.That(unknown.Resources, Is.EqualTo(new[] { First }));
    }

    [Test]
    public async Task UnknownSecretStaysSecret()
    {
        var data = await DataOf(Output.CreateSecret(Unknown<string>()).Apply(text => text.Length));

        Assert.That((data.IsKnown, data.IsSecret), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task ApplyTakesTasksInputsAndNulls()
    {
        var source = Output.Create(2);

        Assert.That(await ValueOf(source.Apply(v => Task.FromResult(v * 2))), Is.EqualTo(4));
        Assert.That(await ValueOf(source.Apply(v => (Input<int>)(v * 3))), Is.EqualTo(6));
        Assert.That(await ValueOf(source.Apply(_ => (Output<string>?)null)), Is.Null);
        Assert.That(await ValueOf(source.Apply(_ => (Input<string>?)null)), Is.Null);
        var waited = false;
        await ValueOf(source.Apply(async _ =>
        {
            await Task.Yield();
            waited = true;
        }));
        Assert.That(waited);
    }

    [Test]
    public async Task AllIsUnknownAndSecretAsSoonAsOneIs()
    {
        var plain = Output.Create("a");
        var both = await DataOf(Output.All(plain, Output.CreateSecret("b"), Unknown<string>()));
        var secret = await DataOf(Output.All(plain, Output.CreateSecret("b")));
        var known = await DataOf(Output.All<string>("a", plain));

        Assert.That((both.IsKnown, both.IsSecret), Is.EqualTo((false, true)));
        Assert.That((secret.IsKnown, secret.IsSecret), Is.EqualTo((true, true)));
        Assert.That(secret.Value, Is.EqualTo(new[] { "a", "b" }));
        Assert.That((known.IsKnown, known.IsSecret), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task AllTakesTheListAsItIsAtTheCall()
    {
        var outputs = new[] { Output.Create(Task.Delay(20).ContinueWith(_ => 1)), Output.Create(2) };
        var all = Output.All(outputs);
        outputs[1] = Output.Create(3);

        Assert.That(await ValueOf(all), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task TuplesMergeMarks()
    {
        var two = await DataOf(Output.Tuple(Output.Create(1), OutputUtilities.WithDependency(Output.CreateSecret("x"), First)));
        var eight = await DataOf(Output.Tuple<int, int, int, int, int, int, int, int>(1, 2, 3, 4, 5, 6, 7, Unknown<int>()));

        Assert.That(two.Value, Is.EqualTo((1, "x")));
        Assert.That((two.IsSecret, two.Resources.Single()), Is.EqualTo((true, First)));
        Assert.That(eight.IsKnown, Is.False);
    }

    [Test]
    public async Task FormatsPlainValuesOutputsAndInputs()
    {
        Input<int> port = 6443;

        var data = await DataOf(Output.Format($"https://{Output.Create("api")}:{port}/{"v"}{1.5}"));
        var secret = await DataOf(Output.Format($"{Output.CreateSecret("x")}"));
        var unknown = await DataOf(Output.Format($"{Unknown<string>()}{Output.CreateSecret("x")}"));

        Assert.That(data.Value, Is.EqualTo("https://api:6443/v1.5"));
        Assert.That(secret.IsSecret);
        Assert.That((unknown.IsKnown, unknown.IsSecret), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task UnsecretAndIsSecretTellAboutTheMarkAlone()
    {
        var secret = Output.CreateSecret(Task.FromResult("x"));

        Assert.That(await Output.IsSecretAsync(secret));
        Assert.That(await Output.IsSecretAsync(Output.Unsecret(secret)), Is.False);
        Assert.That(await ValueOf(Output.Unsecret(secret)), Is.EqualTo("x"));
    }

    [Test]
    public async Task ConcatJoinsLists()
        => Assert.That(await ValueOf(Output.Concat(Output.All<int>(1), Output.All<int>(2, 3))), Is.EqualTo(new[] { 1, 2, 3 }));

    [Test]
    public async Task JsonResolvesNestedOutputsAndKeepsTheirMarks()
    {
        var late = Output.Create(Task.Delay(20).ContinueWith(_ => "late"));
        var plain = Output.JsonSerialize(Output.Create(new { Late = late, Input = (Input<int>)7, Nothing = (Output<string>?)null }));
        var secret = Output.JsonSerialize(Output.Create(new Dictionary<string, object> { ["k"] = Output.CreateSecret("v") }));
        var unknown = Output.JsonSerialize(Output.Create(new[] { Unknown<string>() }));

        Assert.That(await ValueOf(plain), Is.EqualTo("""{"Late":"late","Input":7,"Nothing":null}"""));
        Assert.That(await DataOf(secret), Has.Property("IsSecret").True.And.Property("Value").EqualTo("""{"k":"v"}"""));
        Assert.That((await DataOf(unknown)).IsKnown, Is.False);
        Assert.That(await ValueOf(Output.JsonDeserialize<int[]>(Output.Create("[1,2]"))), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task DeferredOutputTakesTheOtherOutputsMarks()
    {
        var deferred = new DeferredOutput<string>();
        var applied = deferred.Output.Apply(text => text + "!");
        Assert.That(applied.DataTask.IsCompleted, Is.False);

        deferred.Resolve(Output.CreateSecret("x"));

        Assert.That(await DataOf(applied), Has.Property("IsSecret").True.And.Property("Value").EqualTo("x!"));
    }

    [Test]
    public void TextFormNeverShowsTheValue()
        => Assert.That(Output.CreateSecret("hunter2").ToString(), Does.Not.Contain("hunter2").And.Contain("Apply"));

    [Test]
    public async Task OutputsOfAResourceDependOnIt()
    {
        var run = new Fakes.FakeRun();
        var resources = new List<Resource>();
        await run.SucceedAsync(() =>
        {
            var command = new LocalCommand("c", new LocalCommandArgs { Create = "x" });
            resources.Add(command);
            command.Create.Apply(_ => command.Urn).Apply(async urn =>
            {
                resources.AddRange(await OutputUtilities.GetDependenciesAsync(command.Create));
                Assert.That(urn, Does.EndWith("::c"));
            });
        });

        Assert.That(resources, Is.EqualTo(new[] { resources[0], resources[0] }));
    }

    private sealed class ByMarks<T> : IEqualityComparer<OutputData<T>>
    {
        public bool Equals(OutputData<T>? x, OutputData<T>? y)
            => x is not null && y is not null && x.IsKnown == y.IsKnown && x.IsSecret == y.IsSecret && Equals(x.Value, y.Value) && x.Resources.SetEquals(y.Resources);

        public int GetHashCode(OutputData<T> data) => 0;
    }
}
