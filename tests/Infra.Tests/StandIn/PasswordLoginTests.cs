using System.Net;
using CalicoAci.ApicStandIn;

namespace CalicoAci.Infra.Tests.StandIn;

public sealed class PasswordLoginTests
{
    [Test]
    public async Task RefusesRequestsWithoutLogin()
    {
        await using StandInApic apic = await StandInApic.StartAsync();
        using var client = new ApicClient(apic);

        ApicAnswer answer = await client.GetAsync("/api/mo/uni.json");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Error, Is.EqualTo(("403", "Need a valid webtoken cookie (named APIC-Cookie) or a signed request with signature in the cookie.")));
    }

    [Test]
    public async Task GivesATokenForThePassword()
    {
        await using StandInApic apic = await StandInApic.StartAsync();
        using var client = new ApicClient(apic);

        ApicAnswer login = await client.LogInAsync("admin", "stand-in");

        Assert.That((string?)login.Items.Single()["aaaLogin"]!["attributes"]!["token"], Is.Not.Empty);
        Assert.That((await client.GetAsync("/api/mo/uni.json")).Dns, Is.EqualTo(new[] { "uni" }));
    }

    [TestCase("admin", "wrong")]
    [TestCase("nobody", "stand-in")]
    [TestCase("", "")]
    public async Task RefusesAnotherPassword(string user, string password)
    {
        await using StandInApic apic = await StandInApic.StartAsync();
        using var client = new ApicClient(apic);

        ApicAnswer answer = await client.LogInAsync(user, password);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Error.Code, Is.EqualTo("401"));
    }

    [Test]
    public async Task TokenRunsOutUnlessItIsRefreshed()
    {
        var clock = new ManualClock();
        await using StandInApic apic = await StandInApic.StartAsync(new StandInOptions { Time = clock, TokenLifetime = TimeSpan.FromMinutes(10) });
        using ApicClient client = await ApicClient.LoggedInAsync(apic);

        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.That((await client.GetAsync("/api/aaaRefresh.json")).Status, Is.EqualTo(HttpStatusCode.OK));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.That((await client.GetAsync("/api/mo/uni.json")).Status, Is.EqualTo(HttpStatusCode.OK));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That((await client.GetAsync("/api/mo/uni.json")).Error, Is.EqualTo(("403", "Token was invalid (Error: Token timeout)")));
    }

    [Test]
    public async Task LogoutEndsTheToken()
    {
        await using StandInApic apic = await StandInApic.StartAsync();
        using ApicClient client = await ApicClient.LoggedInAsync(apic);

        await client.PostAsync("/api/aaaLogout.json", ApicClient.Item("aaaUser", ("name", "admin")));

        Assert.That((await client.GetAsync("/api/mo/uni.json")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task PostedUsersLogInAndTheirPasswordIsNeverGivenBack()
    {
        await using StandInApic apic = await StandInApic.StartAsync();
        using ApicClient client = await ApicClient.LoggedInAsync(apic);
        await client.PutAsync(ApicClient.Item("aaaUser", ("dn", "uni/userext/user-watcher"), ("pwd", "seen-by-nobody")));

        Assert.That((await client.GetAsync("/api/mo/uni/userext.json?query-target=subtree")).Body.ToJsonString(), Does.Contain("user-watcher").And.Not.Contains("seen-by-nobody"));
        Assert.That((await client.LogInAsync("watcher", "seen-by-nobody")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
