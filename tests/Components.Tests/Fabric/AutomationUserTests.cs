using CalicoAci.Components.Fabric.Automation;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class AutomationUserTests
{
    [Test]
    public async Task SignsWithACertificateAndHasItsRoles()
    {
        FabricRun run = await FabricRun.Of(() => _ = new AutomationUser(
            "dev-user",
            new AutomationUserArgs
            {
                UserName = "watcher",
                SecurityDomain = "all",
                Roles = [new AutomationRole("read-all", Write: false), new AutomationRole("tenant-ext-admin", Write: true)],
                CertificateName = "watcher.crt",
                Certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
            }));

        Assert.That(run["dev-user"], Is.EquivalentTo(Inputs(("name", "watcher"))));
        Assert.That(run["dev-user-domain"], Is.EquivalentTo(Inputs(("localUserDn", "uni/userext/user-watcher"), ("name", "all"))));
        Assert.That(run["dev-user-role-tenant-ext-admin"], Is.EquivalentTo(Inputs(
            ("userDomainDn", "uni/userext/user-watcher/userdomain-all"), ("name", "tenant-ext-admin"), ("privType", "writePriv"))));
        Assert.That(run["dev-user-role-read-all"]["privType"], Is.EqualTo("readPriv"));
        Assert.That(run["dev-user-certificate"]["localUserDn"], Is.EqualTo("uni/userext/user-watcher"));
    }
}
