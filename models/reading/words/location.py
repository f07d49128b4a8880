"""What people say about where: distance, the way there, parking.

`WORRIES` tell the concern by themselves; `TOPICS` only with somebody who asks, worries or objects.
"""

from models.reading.phrases import en, zh

WORRIES = [
    *zh(
        """
        一个来回 来回三小时 转两道 两道地铁 走路加搭船 搭船 船 轮渡 过海 过桥 倒地铁 奔海淀 赶集
        花了两个钟头 光路上 钟头呢 还一个钟 汽车站 在哪嘞 在哪儿嘞 骑电车 十分钟就到 最近的 嫌离家
        离家太 外区 离济南 没点 有点没 来太原 去省城 进城
        倒两趟 倒车 倒地铁 倒公交 转两趟 换乘 转车 转几趟 过来得倒 绕路 绕远 大老远 跑一趟 路上要 路上得
        路上就 要开车 开车得 开车过来 没车 不会开车 不开车 没地方停 停哪 好不好停 难停 停不 停得 车位 限号
        离这 离那 离你们 离校区 离地铁站 出了地铁 地铁口 几号口 几号线 哪站 哪一站 多远 远吗 远近 近不近
        近吗 隔着江 隔条江 跨江 跨河 江北 江南 开发区 新区 郊县 县城 乡下 镇上 外地 隔壁市 城东 城西 城南
        城北 住城 家住 我家在 她家在 他家在 搬到 搬去 要搬 快搬 分部 分店 校区在 校区太 就一个校区
        有没有校区 有校区 别的校区 附近校区 找不到地方 找不着 不好找 好不好找到 导航 楼下 楼上 电梯 没电梯
        爬楼 环境 采光 周边 治安 马路 过马路 红绿灯 天黑路 夜路 安全到 班车 接驳 专车 顺风车 拼车 电动车
        骑电驴 老人接 老人送 奶奶接送 奶奶骑 一趟要 来一趟要 单趟 来去 来回路 路费 油费 车费 打的 嫌远
        太远 有点远 离得远 离家远 离太远 好远 挺远 比较远 离家太 离家有 离学校远 路远 路程 距离 远不远
        远了 不顺路 顺路 过来要 过来得 来回要 来回得 来回 单程 通勤 地铁 公交 堵车 开车要 坐车要 坐车 打车
        停车 停车难 停车场 停车费 交通不便 交通不方便 交通 怎么坐 怎么走 怎么过来 怎么去 地址 在哪 在哪里
        在哪儿 哪个校区 哪里 位置 地段 离地铁 附近有 附近没 家附近 有没有近 近一点 近点 离我 就近
        接送不方便 接送麻烦 接送 校车 跨区 跨城 过江 过桥 郊区 搬家 住得远 住的远 住在 太偏 偏僻 偏了
        周边环境 天黑 路上不安全 路上安全 路不好 另一个区 别的区 分校 其他校区 另一个校区 离我们 离她家
        离他家 跑这么远 折腾 骑车 高铁
        接送是 接送问题 接送不 没法接送 没人能送 没车接 没驾照 没直达 没有直达 没有车 没地铁
        没公交 不通地铁 不通车 地铁不到 公交不到 公交少 班车少 末班车 赶末班 打不到车 打不着车
        打车贵 打车难 打车要 骑车要 骑车得 走路要 走路得 路黑 路上堵 路上花 路上太 路太 路途
        路途远 太折腾 来回折腾 跑太远 跑那么远 隔江 对岸 县里 村里 高新区 老城区 市中心 有点偏
        位置太 位置偏 位置不 位置在哪 地址在哪 在什么位置 在哪个位置 在哪个区 在哪条路 哪站下
        哪个口出 怎么过去 怎么坐车 怎么找 难找 停车位 没地停 停车贵 离公交 离我家 离单位 离公司
        离学校 离家里 离得 附近有没有 附近有校 单位附近 公司附近 学校附近 近点的 更近 新校区
        换校区 几个校区 校区离 搬校区 搬地方 楼层高 五楼 六楼 腿脚不便 轮椅 马路多 要过马路
        路口多 不安全 晚上回去 晚上回家 晚上走 一个人走 一个人回
        吃住
        """
    ),
    *en(
        """
        train each way | on the train | hour on the train | every week siong | siong | staying | too ulu |
        ulu | branch at | branch just | way out in | way out | how bad the drive | without a car |
        journey to | the journey | forty minutes on | from her house | from his house | studio in |
        studio near | doon there | far lah | so far | travel so | from far |
        two buses | three buses | 2 buses | change buses | changes buses | change trains | no direct |
        no bus | no train | no tube | lives in | lives out | lives over | lives on the other | lives far |
        lives across | lives 40 | live out | living in | based in | an hour away | hour away |
        hour each way | mins each way | min each way | minutes each way | hr each way | mins by | min by |
        minutes by | min bus | min train | min walk | min ride | hour drive | hours drive | min commute |
        min trek | other side of | the other side | across the river | over the bridge | the bridge |
        ring road | rush hour | congestion | toll | petrol | gas money | uber | taxi | cab |
        tricky to get |
        hard to get to | hard to reach | cant get to | cant get there | no way to get | how to get |
        how do they get | how would she get | how would he get | how shed get | how hed get | get to us |
        get to you | reach us | come all the way | all the way | come so far | come that far | that far |
        how near | near her | near him | near them | near home | near school | near work | nearby |
        close by | close to home | close to | local | locally | out of town | downtown | in town |
        suburb* |
        village | postcode | which branch | which campus | which station | which bus | what bus |
        which stop | bus stop | bus line | moved to | moving to | relocat* | driver | driving |
        cant drive |
        drop off | school bus | minibus | pickups | pick up | street parking | parked | stairs |
        wheelchair | step free | accessible | lift access | unsafe | dark | walking home | walk home |
        too far | far away | far from | bit far | quite far | so far away | how far | distance |
        drive each | drive | min drive | commut* | location | located | where we are | where are we |
        where we re | where you are | where are you | where is the | where the cent* | where the school |
        address | directions | parking | park the car | nowhere to park | traffic | bus | buses |
        bus route | train | tube | subway | metro | station | nearest | nearer | closer | closer to |
        closer branch | other branch | another branch | branch near | branch closer | branch |
        campus closer | travel* | journey | get here | getting here | get there | getting there |
        getting him here | getting her here | other side of town | across town | other end of town |
        out of the way | miles | km away | far out | dont drive | doesnt drive | no car | lift | ride |
        carpool | transport* | trek | schlep | mins away | minutes away | move house | moving house |
        moved house | neighborhood | neighbourhood | safe area | the area | walk from | walking distance |
        pick up service | shuttle | round trip | each way |
        two trains | two bus | bus rides away | changes of bus | changing trains | no direct bus |
        no direct train | no buses | last bus | last train | bus stops running | off the bus route | train line |
        hasnt got a car | havent got a car | no licence to drive | no lift | needs a lift | lift share | lifts |
        carpool* | car pool | pick up point | pickup point | drop off point | no parking | parking round |
        parking is | parking near | parking there | parking permit | parking fee* | car park | where to park |
        where do you park | where can she park | where can he park | where can i park | across the city |
        over the river | outside town | other end of | far end of | the sticks | middle of nowhere |
        back of beyond | really far | miles away | miles from | far off | long drive | long trip | long journey |
        long way | longer than an hour | an hours drive | half hour drive | half an hour away | 40 minutes away |
        45 minutes away | 30 minutes away | 20 minutes away | traffic jam* | traffic at | gridlock* | motorway |
        tolls | congestion charge | cost of petrol | bus fare* | train fare* | taxi fare* | taxis |
        closer centre | closer center | nearer branch | nearer centre | nearer to | something closer |
        somewhere closer | somewhere nearer | nearest branch | nearest centre | nearest site | branch in |
        other branch* | any branches | any centres near | anything near | anywhere near | near us | near me |
        where exactly | what address | the address | which building | which floor | how to find |
        couldnt find the place | hard to find | easy to get to | easy to reach | getting to us | gets here |
        get here from | walk back | walking back | in the dark | after dark | dark at night | safe to walk |
        not safe at night | no lift in | moving away | moved away
        """
    ),
]

TOPICS = [
    *zh(
        """
        三站地 几站地 站地 离家三 离家两 几里地 几里 里地 公里 千米 多少米 拐弯 路口 十字路口 巷子 胡同
        万达 商场 地铁站 公交站 站台 停电瓶车 电瓶车 停电动车 电动车 骑车 单车 摩托 地库 地下车库 停车费
        免费停车 车停 充电 单行 高架 上高架 环线 几环 三环 五环 四环 六环 早高峰 晚高峰 高峰 塞车 老堵
        晕车 坐车晕 路上耗 耗时间 耗在路上 耽误路上 路途 路程远 赶路 跑远 跑断腿 腿脚 腿脚不 走不动 爬坡
        上坡 几楼 哪栋 哪幢 哪个楼 哪个商场 门口 门牌 附近 周边 边上 旁边 对过 隔壁街 一条街 街道 区里
        市区 市里 城里 城外 外环 新城 老城 教学点 网点 点位 开分校 开到 那边有没有 这边有没有 我们那
        她那边 他那边 异地 跨市 跨省 邻市 安全吗路上 自己走 自己来 自己坐 独自 一个人来 路上没人 没人陪来
        地方 校区 路上 车程 过来
        """
    ),
    *en(
        """
        42 bus | the bus | a bus | bus stops | stops nearby | stops outside | stop nearby | which floor |
        what floor | which building | entrance to | where to park | car park | carpark | blue badge |
        bike |
        cycle | cycling | scooter | on foot | how near is | near you | near us | near the station |
        off the a | off the m | motorway | m25 | junction | roundabout | roadworks | snow | winter roads |
        icy | school pick up traffic | snarl | gridlock | jams | standstill | jam | crawl | long way |
        bit of a way | quite a way | a way away | way out | sticks | in the sticks | middle of nowhere |
        countryside | rural | farm | out east | out west | north side | south side | east side |
        west side |
        uptown | crosstown | cross town | the commute | schlepping | hauling | haul | ferry | ferrying |
        taxi service | dropping off | chauffeur | two kids in the car | petrol money | fuel | mileage |
        km |
        kms | kilomet* | postcodes | zip code | another city | different city | different town |
        next town |
        other town | moved away | moving away | moving to | relocated | new house | new flat | far |
        location | centre | center | walk | area
        """
    ),
]
